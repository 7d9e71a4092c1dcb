/** Words for somebody's people, for the rules that ask who spoke and who decided. */
export const relation =
  '(?:famil(?:y|ies)(?: members?)?|relatives?|next[ -]of[ -]kin|n\\.?o\\.?k\\.?|mum|mother|dad|father|parents|daughters?(?:-in-law)?|dtr|sons?(?:-in-law)?|wife|husband|hubby|partner|spouse|nieces?|nephews?|sisters?|brothers?|cousins?|aunt|uncle|grand(?:son|daughter|child(?:ren)?)|carers?)';
