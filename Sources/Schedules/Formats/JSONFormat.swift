extension Format {
  /// The framework for other programs.
  public static let json = Format(
    "json", about: "the framework, for other programs", fileExtension: "json", isUsual: true,
    ofFramework: { [RenderedFile(name: "framework.json", bytes: frameworkJSON($0.framework))] })
}
