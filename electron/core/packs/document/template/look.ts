/** Colours, faces, drawings and how text from the record is set: look/tokens.md on paper. Typst. */
export const look = String.raw`
#let ink = rgb("#171D23")
#let ink2 = rgb("#3F4A55")
#let edge = rgb("#74818D")
#let line-colour = rgb("#CCD4DA")
#let stone = rgb("#F4F6F8")
#let wash = rgb("#FFF4D8")
#let said-ink = rgb("#14100A")
#let lamp4 = rgb("#F7C032")
#let lamp6 = rgb("#B57A00")
#let lamp7 = rgb("#7F5200")
#let lamp8 = rgb("#5E3C00")
#let tarn0 = rgb("#EEF8FB")
#let tarn7 = rgb("#095468")
#let slate7 = rgb("#3F4E5B")
#let plum0 = rgb("#FFF1FB")
#let plum7 = rgb("#742969")
#let green0 = rgb("#EDF9F2")
#let green7 = rgb("#035B37")
#let green9 = rgb("#002E19")
#let indigo0 = rgb("#F3F5FE")
#let indigo7 = rgb("#363E9C")

// Each list ends in the others' faces, so that a sign which any shipped font holds is shown; none of the system's is.
#let sans = ("Atkinson Hyperlegible Next", "Noto Sans", "Noto Naskh Arabic", "Noto Sans Gurmukhi", "Literata")
#let serif = ("Literata", "Noto Naskh Arabic", "Noto Sans Gurmukhi", "Noto Sans", "Atkinson Hyperlegible Next")

#let area-word = ("life-history": "Life history", "daily-choices": "Daily choices", "best-interests": "Best interests", neutral: "The record")
#let area-colour = ("life-history": plum7, "daily-choices": green7, "best-interests": indigo7, neutral: slate7)

// Drawings on a 24 by 24 field. The word beside each carries the meaning, so they are hidden from readers aloud.
#let drawings = (
  "life-history": "<path d='M6 3h12a1 1 0 0 1 1 1v16a1 1 0 0 1-1 1H7a2 2 0 0 1-2-2V4a1 1 0 0 1 1-1zM5 19a2 2 0 0 1 2-2h12M9.5 7.5h5'/>",
  "daily-choices": "<circle cx='12' cy='12' r='4'/><path d='M12 3v1.6M12 19.4V21M3 12h1.6M19.4 12H21M5.6 5.6l1.2 1.2M17.2 17.2l1.2 1.2M5.6 18.4l1.2-1.2M17.2 6.8l1.2-1.2'/>",
  "best-interests": "<path d='M12 3v18M7 21h10M5 6.5l7-1.5 7 1.5M5.500 6.500l-3 7a3.200 3.200 0 0 0 6 0zM18.500 6.500l-3 7a3.200 3.200 0 0 0 6 0z'/>",
  neutral: "<path d='M3.500 6l1.500 1.500L7.500 5M3.500 12l1.500 1.500L7.500 11M3.500 18l1.500 1.500L7.500 17M11.500 6.500H20M11.500 12.500H20M11.500 18.500H20'/>",
  showed: "<path d='M2.500 12C5 7.800 8.200 5.700 12 5.700s7 2.100 9.500 6.300c-2.500 4.200-5.700 6.300-9.500 6.300S5 16.200 2.500 12z'/><circle cx='12' cy='12' r='2.500'/>",
  documented: "<path d='M14 3v5h5M7 3h7l5 5v11a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2zM9 13h6M9 17h6'/>",
  reported: "<path d='M4 4.500h16a1.500 1.500 0 0 1 1.500 1.500v10a1.500 1.500 0 0 1-1.500 1.500h-7L8 21v-3.500H4A1.500 1.500 0 0 1 2.500 16V6A1.500 1.500 0 0 1 4 4.500zM8 11h8M13 8l3 3-3 3'/>",
  "own-view": "<circle cx='9' cy='7.500' r='3.700'/><path d='M2.500 20.500v-1.500a4.500 4.500 0 0 1 4.500-4.500h4a4.500 4.500 0 0 1 4.500 4.500v1.500M16 4a3.700 3.700 0 0 1 0 7M18 14.700a4.500 4.500 0 0 1 3.500 4.300v1.500'/>",
  staff: "<path d='M8 5.500H6.500A1.500 1.500 0 0 0 5 7v12.500A1.500 1.500 0 0 0 6.500 21h11a1.500 1.500 0 0 0 1.500-1.500V7a1.500 1.500 0 0 0-1.500-1.500H16M9 3h6v4.500H9zM8.700 17.500a3.300 3.300 0 0 1 6.600 0'/><circle cx='12' cy='12' r='1.900'/>",
  tick: "<path d='M5 12.500l5 5L19.500 7'/>",
  differs: "<path d='M5 9.500h14M5 14.500h14M16 5L8 19'/>",
  lock: "<path d='M6 11h12v9H6zM8.500 11V7.500a3.500 3.500 0 0 1 7 0V11'/>",
)
#let icon(name, size: 12pt, colour: ink, weight: 2) = box(baseline: 18%, pdf.artifact(image(
  bytes("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' fill='none' stroke='" + colour.to-hex() + "' stroke-width='" + str(weight) + "' stroke-linecap='round' stroke-linejoin='round'>" + drawings.at(name) + "</svg>"),
  format: "svg", width: size, height: size,
)))

// Text from the record: data, never markup. Lines stay lines; a word too long for any column may break.
#let right-to-left = regex("^[^\p{L}]*[\p{Arabic}\p{Hebrew}]")
#let runs-left(x) = x.match(right-to-left) != none
#let long-word = regex("\S{28,}")
#let unbroken(x) = {
  let at = 0
  for hit in x.matches(long-word) {
    text(x.slice(at, hit.start))
    let signs = hit.text.clusters()
    for i in range(0, signs.len(), step: 14) {
      if i > 0 { box() }
      text(signs.slice(i, calc.min(i + 14, signs.len())).join())
    }
    at = hit.end
  }
  if at < x.len() { text(x.slice(at)) }
}
#let typed(x) = {
  let lines = x.split("\n")
  for (i, l) in lines.enumerate() {
    if i > 0 { linebreak() }
    if l != "" { unbroken(l) }
  }
}
#let withheld(why) = box(stroke: (left: 3pt + ink, rest: 0.6pt + edge), inset: (x: 5pt, y: 2.5pt), outset: (y: 0.5pt), radius: 1pt, fill: stone,
  text(font: sans, style: "normal", weight: "regular", fill: ink2, size: 9pt)[#icon("lock", size: 8.5pt, colour: ink2) Not shown in this pack: #typed(why)])
#let shown(x) = if type(x) == dictionary { withheld(x.withheld) } else if runs-left(x) { text(lang: "ar", dir: rtl, typed(x)) } else { typed(x) }
#let is-withheld(x) = type(x) == dictionary and "withheld" in x

#let refs(list) = if list.len() == 0 { none } else { text(size: 9pt, number-width: "tabular", list.map(n => box(str(n))).join(", ")) }
#let entry-line(list) = if list.len() == 0 { none } else { text(size: 9pt, fill: ink2)[#if list.len() == 1 [Entry] else [Entries] #refs(list)] }
#let small(body) = text(size: 10.1pt, body)
// As large as fits, whole: never cut, never wider or taller than its place.
#let picture(p, width, height) = context {
  let at(..size) = image("/photographs/" + p.sha256 + ".jpg", alt: p.alt, ..size)
  if measure(at(width: width)).height > height { at(height: height) } else { at(width: width) }
}

// What is short stays together; what is long may go over the page's end, for a block that may not would be cut off there.
#let length-of(x) = if type(x) == str { x.len() } else if type(x) == array { x.map(length-of).sum(default: 0) } else if type(x) == dictionary { length-of(x.values()) } else { 0 }
#let stays-together(x, most: 900) = length-of(x) < most
`;
