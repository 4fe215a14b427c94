extension Format {
  /// Indicators and their values for a spreadsheet or a data warehouse.
  public static let csv = Format(
    "csv", about: "the indicator definitions and the targets, as tables", fileExtension: "csv",
    ofFramework: {
      [
        RenderedFile(name: "indicator-definitions.csv", bytes: definitionsCSV($0)),
        RenderedFile(name: "target-trajectory.csv", bytes: trajectoryCSV($0)),
      ]
    })
}
