extension Format {
  /// Indicators for the systems of health services.
  public static let fhir = Format(
    "fhir", about: "the indicators as FHIR R4 measures", fileExtension: "fhir.json",
    ofFramework: { [RenderedFile(name: "measures.fhir.json", bytes: measureBundle($0))] })
}
