extension Format {
  /// Baselines and targets for those who publish contracts.
  public static let ocds = Format(
    "ocds", about: "baselines and targets as open-contracting metrics", fileExtension: "ocds.json",
    ofFramework: { [RenderedFile(name: "release-package.ocds.json", bytes: openContractingPackage($0))] })
}
