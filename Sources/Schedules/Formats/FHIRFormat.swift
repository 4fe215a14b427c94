extension Format {
  /// Indicators for the systems of health services.
  public static let fhir = Format(
    "fhir", about: "the indicators as FHIR R4 measures", fileExtension: "fhir.json",
    ofFramework: { drafting in
      [PreparedFile(name: "measures.fhir.json") { $0.append(measureBundle(drafting)) }]
    })
}
