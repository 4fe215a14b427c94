import Reporting
import Specs

/// Version and digest of everything in use that is not the project's own evidence: rules, feelings, indicators, the form.
func packStamps(_ documents: Documents, _ form: Document<ContractForm>) -> [PackStamp] {
  func stamp<Content>(
    _ kind: String, _ document: Document<Content>, _ id: Located<String>, _ version: Located<String>?
  ) -> PackStamp {
    PackStamp(
      kind: kind, id: id.value, version: version?.value ?? "", digest: digest(of: document.file.bytes),
      isShipped: document.isShipped)
  }
  return documents.rulePacks.map { stamp("rules", $0, $0.content.id, $0.content.version) }
    + documents.feelings.map { stamp("feelings", $0, $0.content.id, $0.content.version) }
    + documents.catalogues.map { stamp("indicators", $0, $0.content.id, $0.content.version) }
    + [stamp("form", form, form.content.id, form.content.version)]
}
