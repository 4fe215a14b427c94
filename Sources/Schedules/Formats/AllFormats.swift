/// Every format that `build --formats` can write, in the order in which they are listed to people.
///
/// A format is one file of this folder and one line here.
public let allFormats: [Format] = [
  .markdown,
  .json,
  .html,
  .docx,
  .csv,
  .fhir,
  .ocds,
]
