/** The page of the disposal certificate. Everything that differs from one to the next is read as data. */
export default `
#let it = json("page.json")
#let ink = rgb("#171D23")
#let quiet = rgb("#3F4A55")
#set document(title: "Disposal certificate, " + it.homeName, date: none)
#set page(paper: "a4", margin: (x: 22mm, top: 20mm, bottom: 22mm), footer: context text(size: 9.5pt, fill: quiet)[Certificate #it.number #h(1fr) Page #counter(page).display("1 of 1", both: true)])
#set text(font: ("Atkinson Hyperlegible Next", "Noto Naskh Arabic", "Noto Sans"), fallback: false, size: 11pt, fill: ink, lang: "en", region: "GB")
#set par(leading: 0.58em, spacing: 0.8em)
#set list(spacing: 0.7em, marker: [•])
#show heading: set text(weight: 700)
#show heading.where(level: 1): set text(size: 25pt)
#show heading.where(level: 2): set text(size: 13.5pt)
#show heading.where(level: 2): set block(above: 1.5em, below: 0.7em, sticky: true)
#let pairs(rows) = for (label, value) in rows {
  block(spacing: 0.6em, grid(columns: (32mm, 1fr), text(fill: quiet, label), value))
}
#let rows(list) = for (when, what) in list {
  block(spacing: 0.7em, width: 100%, breakable: false)[#text(fill: quiet, when) \\ #what]
}
#text(size: 10.5pt, fill: quiet)[Own Words]
#heading(level: 1)[Disposal certificate]
#text(size: 15pt)[#it.homeName]
#v(1mm)
One person’s record was erased for good on #it.made. Keep this certificate with the home’s disposal register: it is the only paper that says whose record it was.
#block(stroke: 1.25pt + ink, inset: 5mm, width: 100%, above: 1.4em)[#pairs(it.whose)]
#heading(level: 2)[Why it could go]
#for line in it.why { par(line) }
#heading(level: 2)[By whom]
#pairs(it.who)
#heading(level: 2)[What is gone]
#list(..it.gone)
#heading(level: 2)[What stays]
#list(..it.stays)
#heading(level: 2)[What this could not reach]
Copies that left the record still hold this person’s words until they are destroyed themselves. This is what the ledger knows of them; a copy that somebody made by hand, of the folder or onto a stick, it cannot know.
#heading(level: 3)[Backups]
#if it.backups.len() == 0 [The ledger knows of none.] else [
  Destroy those that hold the person, or let them run out. If one of them is ever put back, this person comes back with it: erase the record again.
  #rows(it.backups)
]
#if it.moreBackups != none { par(it.moreBackups) }
#heading(level: 3)[Packs about this person]
#if it.packs.len() == 0 [The ledger knows of none.] else [
  Ask whoever has them to destroy them, unless they keep them by a rule of their own.
  #rows(it.packs)
]
#heading(level: 3)[Ask about these too]
#list(
  [Memory sticks, other PCs and printed pages.],
  [A folder of this home kept aside after damage, a restore or a move to a new PC.],
  [The PC’s own backups, such as a copy of the whole disk. What stood in the record on the disk was encrypted.],
)
#v(3mm)
#block(breakable: false)[
  #line(length: 100%, stroke: 0.75pt + quiet)
  #text(size: 10pt, fill: quiet)[The home’s ledger holds the entry of this erasure under the certificate’s number, with the SHA-256 of this file. Home #it.homeId.]
]
`;
