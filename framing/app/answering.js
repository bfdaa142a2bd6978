// Puts a page's HTML in place and reports which button was chosen. The HTML is built from escaped text;
// as a second wall, only the elements and attributes named here survive.
const ELEMENTS = new Set(
  ("a abbr article b bdi br button dd details div dl dt em h1 h2 h3 header i li mark ol p path polygon circle rect section small " +
    "span strong summary sub sup svg table tbody td th thead tr ul").split(" ")
)
const ATTRIBUTES = new Set(
  ("aria-hidden aria-label aria-pressed class colspan cx cy d data-group data-pick data-shows dir height href lang open r role rowspan scope style tabindex title type " +
    "viewbox width x y").split(" ")
)

function clean(node) {
  for (const child of [...node.children]) {
    if (!ELEMENTS.has(child.localName.toLowerCase())) { child.remove(); continue }
    for (const { name, value } of [...child.attributes]) {
      const bad = !ATTRIBUTES.has(name.toLowerCase()) || (name === "href" && !/^(https?:|#)/.test(value)) || (name === "style" && /url|expression/i.test(value))
      if (bad) child.removeAttribute(name)
    }
    clean(child)
  }
}

function place(root, html) {
  if (root.shown === html) return
  const focused = root.getRootNode().activeElement?.dataset?.pick
  const scrolled = [...root.querySelectorAll(".scroll")].map((box) => box.scrollLeft)
  const template = document.createElement("template")
  template.innerHTML = html
  clean(template.content)
  root.replaceChildren(template.content)
  root.shown = html
  root.querySelectorAll(".scroll").forEach((box, number) => { box.scrollLeft = scrolled[number] ?? 0 })
  if (focused) [...root.querySelectorAll("[data-pick]")].find((b) => b.dataset.pick === focused)?.focus({ preventScroll: true })
}

// Which button is pressed does not change the HTML, so that a choice leaves a long table as it stands.
function press(root, value) {
  root.querySelectorAll("[data-pick][aria-pressed]").forEach((button) => {
    const pressed = String(button.dataset.pick === value)
    if (button.getAttribute("aria-pressed") !== pressed) button.setAttribute("aria-pressed", pressed)
  })
}

// What a choice in a table opens, as a row below its own. What is chosen stays where it is in the window.
function open(root, value, html) {
  const before = root.querySelector("tr.opened")
  const key = html ? `${value} ${html}` : ""
  if ((before?.key ?? "") === key) return
  const button = [...root.querySelectorAll("[data-pick]")].find((b) => b.dataset.pick === value)
  const row = html && button?.closest("tr")
  const main = document.querySelector("[data-testid=stMain]")
  const top = button?.getBoundingClientRect().top
  before?.remove()
  if (row) {
    const opened = document.createElement("tr"), cell = opened.insertCell()
    opened.className = "opened"
    opened.key = key
    cell.colSpan = row.cells.length
    cell.innerHTML = html
    clean(cell)
    row.after(opened)
  }
  if (before && button && main) main.scrollTop += button.getBoundingClientRect().top - top
}

function light(root, group) {
  root.querySelectorAll("[data-group].lit, [data-pick].lit").forEach((e) => e.classList.remove("lit"))
  if (!group) return
  root.querySelectorAll(".linked").forEach((e) => {
    if (e.dataset.group === group || e.dataset.pick === group) e.classList.add("lit")
  })
}

// What the other articles say, for whom the sentences that light up are out of sight: on focus, not on hover.
function dock(root, sentence) {
  const place = root.querySelector(".dock")
  if (!place) return
  const group = sentence?.dataset.group
  const others = group ? [...root.querySelectorAll(".linked.lit")].filter((e) => e.closest("article") !== sentence.closest("article")) : []
  place.replaceChildren(...others.map((other) => {
    const line = document.createElement("p"), name = document.createElement("b")
    name.textContent = other.closest("article").getAttribute("aria-label")
    line.append(name, other.textContent)
    return line
  }))
}

// Where the answer to a choice stands above or below the window, as on a phone.
function bringIntoView(place) {
  const top = place?.getBoundingClientRect().top
  if (top < 0 || top > 0.8 * window.innerHeight) place.scrollIntoView({ block: "start" })
}

// A way to another place of the page, for the eye and for the keyboard.
function goTo(place) {
  if (!place) return
  place.tabIndex = -1
  place.focus({ preventScroll: true })
  place.scrollIntoView({ block: "start" })
}

export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".fx")
  place(root, data.html)
  if (data.pressed != null) {
    press(root, data.pressed)
    open(root, data.pressed, data.opened)
  }
  root.onclick = (event) => {
    const button = event.target.closest("[data-pick], [data-shows]")
    if (!button) return
    const place = button.dataset.shows && document.querySelector(`.${CSS.escape(button.dataset.shows)}`)
    if (button.dataset.pick == null) { goTo(place); return }
    setTriggerValue("picked", button.dataset.pick)
    if (place) bringIntoView(place)
  }
  const groupOf = (event) => { const e = event.target.closest?.(".linked"); return e && (e.dataset.group || e.dataset.pick) }
  root.onmouseover = (event) => light(root, groupOf(event))
  root.onmouseleave = () => light(root, null)
  if (!root.listens) {
    root.addEventListener("focusin", (event) => { light(root, groupOf(event)); dock(root, event.target.closest?.(".linked")) })
    root.addEventListener("keydown", (event) => { if (event.key === "Escape") { light(root, null); dock(root, null) } })
    root.addEventListener("focusout", (event) => { if (!root.contains(event.relatedTarget)) { light(root, null); dock(root, null) } })
  }
  root.listens = true
}
