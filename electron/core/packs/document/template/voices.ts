/** The five voices, each in a notation that holds in grey and on paper. Typst. */
export const voices = `
#import "/look.typ": *

#let voice-name = ("said": "the person, now, in words", "showed": "the person, now, seen", "documented": "the person, earlier, in writing", "reported": "the person, earlier, as someone reports", "own-view": "family, friend or advocate, own view", "staff": "staff or professional")
#let of-person(kind) = kind in ("said", "showed", "documented")
#let quoted(kind) = kind in ("said", "documented")

// The bar of each voice, also beside a row of a table.
#let voice-bar(kind, wide: 6pt) = (
  said: wide + lamp4,
  showed: (paint: lamp4, thickness: wide, dash: (10pt, 4.5pt)),
  documented: wide + lamp4,
  reported: (paint: lamp6, thickness: calc.min(wide, 3pt), dash: (4.5pt, 3pt)),
  "own-view": calc.min(wide, 2.25pt) + tarn7,
  staff: calc.min(wide, 2.25pt) + slate7,
).at(kind)

#let voice-mark(kind, size: 12pt) = if kind == "said" {
  box(width: size, height: size, baseline: 18%, place(top + left, dy: size * 0.14, text(font: serif, weight: "medium", size: size * 2.1, fill: lamp7, top-edge: 0.72em, pdf.artifact[“])))
} else {
  icon(kind, size: size, colour: if kind == "own-view" { tarn7 } else if kind == "staff" { slate7 } else if kind == "reported" { ink2 } else { lamp8 })
}

// A long quotation is set smaller, never cut.
#let words-size(v, large) = {
  let n = if is-withheld(v.words) { 0 } else { v.words.clusters().len() }
  if not of-person(v.kind) { 11.25pt } else if n > 700 { 11.5pt } else if n > 220 { 13pt } else if v.kind == "documented" { 14.25pt } else { large }
}

#let person-words(v, size) = {
  set text(font: serif, weight: "medium", size: size, fill: said-ink, style: if v.kind == "showed" { "italic" } else { "normal" }, hyphenate: false)
  set par(leading: 0.5em)
  if is-withheld(v.words) { withheld(v.words.withheld) } else {
    let left-running = runs-left(v.words)
    set text(size: size * 1.06) if left-running
    let lang = v.at("language", default: if left-running { "ar" } else { "en" }).split("-").at(0)
    set text(lang: lang, dir: if left-running { rtl } else { ltr })
    if quoted(v.kind) {
      // The opening mark hangs; Arabic has marks of its own.
      let mark(x) = text(fill: lamp7, x)
      if left-running { mark("«") } else { place(dx: -0.46em, mark("“")) }
      typed(v.words)
      mark(if left-running { "»" } else { "”" })
    } else { typed(v.words) }
  }
}

#let other-words(v) = {
  set text(font: sans, size: 11.25pt, style: if v.kind == "reported" { "italic" } else { "normal" })
  if is-withheld(v.words) { withheld(v.words.withheld) } else {
    let left-running = runs-left(v.words)
    let lang = v.at("language", default: if left-running { "ar" } else { "en" }).split("-").at(0)
    text(lang: lang, dir: if left-running { rtl } else { ltr }, typed(v.words))
  }
}

#let caption-of(v) = {
  let colour = if of-person(v.kind) { lamp8 } else { ink2 }
  grid(columns: (17pt, 1fr), align: (left + top, left + top),
    move(dy: -1.2pt, voice-mark(v.kind)),
    { set par(leading: 0.38em); text(size: 10.1pt, fill: colour, bottom-edge: "descender")[#text(fill: ink, weight: "bold", typed(v.who)) #typed(v.caption)] })
}

#let translation-of(v) = if "translation" in v {
  block(above: 13pt, text(font: sans, size: 10.1pt, fill: ink, lang: "en", dir: ltr)[#text(fill: ink2)[In English:] #shown(v.translation.words) #text(fill: ink2)[Translated by #typed(v.translation.by).]])
}

#let voice-body(v, large) = {
  block(below: 7.5pt, sticky: true, caption-of(v))
  block(above: 0pt, below: 0pt, inset: (left: if quoted(v.kind) { 6pt } else { 0pt }), width: 100%,
    quote(block: true, if of-person(v.kind) { person-words(v, words-size(v, large)) } else { other-words(v) }))
  translation-of(v)
  if v.at("entries", default: ()).len() > 0 { block(above: 12pt, entry-line(v.entries)) }
}

#let voice-card(v, large: 18.75pt) = {
  let long = not stays-together(v, most: 800)
  let frame = (width: 100%, breakable: long, above: 7pt, below: 7pt)
  let body = voice-body(v, large)
  let pad-left = 14pt
  if v.kind == "said" or v.kind == "showed" {
    pad(left: 3pt, block(..frame, fill: wash, stroke: (left: voice-bar(v.kind)), inset: (left: pad-left, right: 10pt, top: 8pt, bottom: 9pt), body))
  } else if v.kind == "documented" {
    pad(left: 3pt, right: 0.75pt, block(..frame, fill: white, stroke: (left: voice-bar(v.kind), rest: 1.5pt + lamp4), inset: (left: pad-left, right: 20pt, top: 8pt, bottom: 9pt), {
      place(top + right, dx: 20.75pt, dy: -8.75pt, polygon(fill: white, stroke: 1.5pt + white, (0pt, 0pt), (13pt, 0pt), (13pt, 13pt)))
      place(top + right, dx: 20.75pt, dy: -8.75pt, polygon(fill: lamp4, (0pt, 0pt), (13pt, 13pt), (0pt, 13pt)))
      body
    }))
  } else if v.kind == "reported" {
    pad(left: 3pt, block(..frame, stroke: (left: voice-bar(v.kind)), inset: (left: pad-left, right: 10pt, y: 7pt), body))
  } else if v.kind == "own-view" {
    pad(left: 1.1pt, block(..frame, fill: tarn0, stroke: (left: 2.25pt + tarn7), inset: (left: 4.2pt), 
      block(width: 100%, breakable: long, above: 0pt, below: 0pt, stroke: (left: 2.25pt + tarn7), inset: (left: pad-left - 1.4pt, right: 10pt, y: 8pt), body)))
  } else {
    pad(left: 1.1pt, block(..frame, fill: stone, stroke: (left: voice-bar("staff")), inset: (left: pad-left + 1.9pt, right: 10pt, y: 8pt), body))
  }
}
`;
