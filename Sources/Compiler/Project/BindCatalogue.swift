import Reporting
import Specs

/// Every indicator there is: the project's, by path, then those that ship.
func bindCatalogue(_ documents: Documents, _ diagnostics: inout Diagnostics) -> [CatalogueEntry] {
  var names = UniqueNames()
  // What ships was there first, so that the report stands at the project's own.
  for isShipped in [true, false] {
    for catalogue in documents.catalogues where catalogue.isShipped == isShipped {
      for entry in catalogue.content.indicators { names.claim(entry.id, "another indicator", &diagnostics) }
    }
  }
  return documents.catalogues.flatMap(\.content.indicators)
}
