// Saves the chart above as a picture that stands alone: its title, its marks, its note and its source,
// in the colours of the page. SVG as it is drawn; PNG from it, twice as large, with the page's fonts inside.
const EDGE = 28

function lines(text, font, width) {
  const pen = document.createElement("canvas").getContext("2d")
  pen.font = font
  const made = []
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = made.length ? `${made[made.length - 1]} ${word}` : word
    if (made.length && pen.measureText(longer).width <= width) made[made.length - 1] = longer
    else made.push(word)
  }
  return made
}

function paragraph(text, { size, family, weight = 400, opacity = 1, height }, top, width) {
  const group = document.createElementNS("http://www.w3.org/2000/svg", "text")
  Object.entries({ "font-size": size, "font-family": family, "font-weight": weight, fill: "currentColor", opacity })
    .forEach(([name, value]) => group.setAttribute(name, value))
  const rows = lines(text, `${weight} ${size}px ${family}`, width)
  rows.forEach((row, number) => {
    const line = document.createElementNS("http://www.w3.org/2000/svg", "tspan")
    line.setAttribute("x", EDGE)
    line.setAttribute("y", top + height * number + size)
    line.textContent = row
    group.append(line)
  })
  return { group, bottom: top + height * rows.length }
}

export function compose(chart, { title, note, source }) {
  const drawn = chart.cloneNode(true)
  const wide = Math.max(Number(chart.getAttribute("width")), 420), tall = Number(chart.getAttribute("height"))
  const page = getComputedStyle(document.querySelector("[data-testid=stApp]"))
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg")
  const head = paragraph(title, { size: 22, family: "'Source Serif', Georgia, serif", weight: 600, height: 28 }, EDGE, wide)
  const sans = "'Source Sans', 'Helvetica Neue', sans-serif"
  const said = paragraph(note, { size: 13, family: sans, opacity: 0.8, height: 18 }, head.bottom + tall + 26, wide)
  const from = paragraph(source, { size: 12, family: sans, opacity: 0.8, height: 16 }, said.bottom + 8, wide)
  const [width, height] = [wide + 2 * EDGE, Math.ceil(from.bottom + EDGE * 0.7)]
  Object.entries({ xmlns: "http://www.w3.org/2000/svg", width, height, viewBox: `0 0 ${width} ${height}`, color: page.color,
    role: "img", "aria-label": title }).forEach(([name, value]) => svg.setAttribute(name, value))
  const ground = document.createElementNS("http://www.w3.org/2000/svg", "rect")
  Object.entries({ width, height, fill: page.backgroundColor }).forEach(([name, value]) => ground.setAttribute(name, value))
  Object.entries({ x: EDGE, y: head.bottom + 14, overflow: "visible" }).forEach(([name, value]) => drawn.setAttribute(name, value))
  drawn.removeAttribute("style")
  svg.append(ground, head.group, drawn, said.group, from.group)
  return svg
}

// Fonts of the page as data, since a picture may not fetch any.
async function fonts() {
  const rules = [...document.styleSheets].flatMap((sheet) => { try { return [...sheet.cssRules].map((rule) => [rule, sheet.href]) } catch { return [] } })
  const wanted = rules.filter(([rule]) => rule instanceof CSSFontFaceRule && rule.style.fontStyle !== "italic"
    && /^"?Source (Sans|Serif)"?$/.test(rule.style.fontFamily))
  const faces = await Promise.all(wanted.map(async ([rule, base]) => {
    const address = /url\("?([^")]+)"?\)/.exec(rule.style.src)?.[1]
    if (!address) return ""
    const content = await (await fetch(new URL(address, base ?? document.baseURI))).blob()
    const data = await new Promise((done) => { const reader = new FileReader(); reader.onload = () => done(reader.result); reader.readAsDataURL(content) })
    return `@font-face{font-family:${rule.style.fontFamily};font-weight:${rule.style.fontWeight};src:url(${data})}`
  }))
  return faces.join("")
}

async function raster(svg) {
  const style = document.createElementNS("http://www.w3.org/2000/svg", "style")
  style.textContent = await fonts()
  svg.prepend(style)
  const image = new Image()
  image.src = URL.createObjectURL(new Blob([new XMLSerializer().serializeToString(svg)], { type: "image/svg+xml" }))
  await image.decode()
  const canvas = document.createElement("canvas")
  canvas.width = 2 * svg.getAttribute("width")
  canvas.height = 2 * svg.getAttribute("height")
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height)
  URL.revokeObjectURL(image.src)
  return new Promise((done) => canvas.toBlob(done, "image/png"))
}

function keep(content, name) {
  const link = document.createElement("a")
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

export default function ({ data, parentElement }) {
  const root = parentElement.querySelector(".fx"), status = root.querySelector("[role=status]")
  root.querySelectorAll("button").forEach((button) => {
    const kind = button.dataset.kind
    button.setAttribute("aria-label", `Save as ${kind.toUpperCase()}: ${data.title}`)
    button.onclick = async () => {
      const chart = document.querySelector(`.st-key-${CSS.escape(data.chart)} svg.marks`)
      if (!chart) { status.textContent = "The chart is not drawn yet; try again in a moment."; return }
      const svg = compose(chart, data)
      const content = kind === "png" ? await raster(svg) : new Blob([new XMLSerializer().serializeToString(svg)], { type: "image/svg+xml" })
      keep(content, `${data.file}.${kind}`)
      status.textContent = `Saved as ${data.file}.${kind}`
    }
  })
}
