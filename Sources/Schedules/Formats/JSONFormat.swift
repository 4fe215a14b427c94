extension Format {
  /// The framework for other programs.
  public static let json = Format(
    "json", about: "the framework, for other programs", fileExtension: "json", isUsual: true,
    ofFramework: { drafting in
      [PreparedFile(name: "framework.json") { writeFrameworkJSON(drafting.framework, to: &$0) }]
    })
}
