// Comfort only; the page works without it. A chosen mark is lit, its drawer opens in place, Escape shuts it,
// and a sentence lights its counterparts in the other articles.
(() => {
  const opened = () => document.querySelector(".drawer:target")
  function light() {
    document.querySelectorAll("a.here").forEach((a) => { a.classList.remove("here"); a.removeAttribute("aria-current") })
    const drawer = opened()
    if (!drawer) return
    document.querySelectorAll(`a[href="#${drawer.id}"]`).forEach((a) => { a.classList.add("here"); a.setAttribute("aria-current", "true") })
    drawer.focus({ preventScroll: true })
  }
  function shut() {
    const drawer = opened()
    if (!drawer) return
    const mark = document.querySelector(`a[href="#${drawer.id}"]`)
    location.hash = "#shut"
    mark?.scrollIntoView({ block: "center", behavior: "instant" })
    mark?.focus({ preventScroll: true })
  }
  addEventListener("hashchange", light)
  addEventListener("keydown", (event) => { if (event.key === "Escape") shut() })
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a")
    if (!link) return
    if (link.matches(".close, .here")) { event.preventDefault(); shut() }
  })
  const counterparts = (event) => {
    const group = event.target.closest?.(".linked")?.dataset.group
    document.querySelectorAll(".linked.lit").forEach((e) => e.classList.remove("lit"))
    if (group) document.querySelectorAll(`.linked[data-group="${CSS.escape(group)}"]`).forEach((e) => e.classList.add("lit"))
  }
  document.addEventListener("mouseover", counterparts)
  document.addEventListener("focusin", counterparts)
  light()
})()
