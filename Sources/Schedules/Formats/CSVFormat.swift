extension Format {
  /// Indicators and their values for a spreadsheet or a data warehouse.
  public static let csv = Format(
    "csv", about: "the indicator definitions and the targets, as tables", fileExtension: "csv",
    ofFramework: { drafting in
      [
        PreparedFile(name: "indicator-definitions.csv") { $0.append(definitionsCSV(drafting)) },
        PreparedFile(name: "target-trajectory.csv") { $0.append(trajectoryCSV(drafting)) },
      ]
    })
}
