/** The page of the recovery sheet. Everything that differs from home to home is read as data. */
export default `
#let sheet = json("page.json")
#let ink = rgb("#171D23")
#let quiet = rgb("#3F4A55")
#set document(title: "Recovery sheet for " + sheet.homeName, date: none)
#set page(paper: "a4", margin: (x: 22mm, top: 22mm, bottom: 20mm))
#set text(font: ("Atkinson Hyperlegible Next", "Noto Naskh Arabic", "Noto Sans"), fallback: false, size: 12pt, fill: ink, lang: "en", region: "GB")
#set par(leading: 0.62em, spacing: 0.9em)
#show heading: set text(weight: 700)
#show heading.where(level: 1): set text(size: 25pt)
#show heading.where(level: 2): set text(size: 14pt)
#text(size: 11pt, fill: quiet)[Own Words]
#heading(level: 1)[Recovery sheet]
#text(size: 15pt)[#sheet.homeName]
#v(4mm)
This sheet opens the home’s record when the passphrase is forgotten. Whoever holds it can read everything. Own Words keeps no copy of it.
#v(4mm)
#block(stroke: 1.5pt + ink, inset: 7mm, width: 100%)[
  #grid(
    columns: (1fr, 1fr), row-gutter: 7mm, column-gutter: 8mm,
    ..sheet.groups.enumerate().map(((place, group)) => [
      #text(size: 12pt, fill: quiet)[#(place + 1)] #h(4mm) #text(size: 22pt, weight: 700, tracking: 0.14em)[#group]
    ])
  )
]
#text(size: 11pt, fill: quiet)[Read group 1 first, then 2 beside it, then 3 below. A letter O is never used, only the figure 0; nor are I and L, only the figure 1.]
#heading(level: 2)[Where to keep it]
Print it and lock it away from the PC: a safe, or with a director or solicitor. Then delete the file that it was printed from, and empty the bin. Do not photograph it, and do not send it by e-mail.
#heading(level: 2)[How to use it]
Open Own Words, choose “Use the recovery sheet”, type the eight groups in order and set a new passphrase. Capitals, spaces and dashes make no difference.
#heading(level: 2)[When it stops working]
A newer sheet, made in Own Words, replaces this one. Write on it where it is kept and who may fetch it.
#v(1fr)
#line(length: 100%, stroke: 0.75pt + quiet)
#text(size: 11pt, fill: quiet)[Made #sheet.made. Home #sheet.homeId.]
`;
