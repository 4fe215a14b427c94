/// What ships as data, built into the program: feelings, rules, indicators and forms.
public enum ShippedLibrary {
  /// In the byte order of their paths.
  public static let files: [(path: String, bytes: [UInt8])] = [
    ("library/feelings/standard.feelings.yaml", PackageResources.standard_feelings_yaml),
    (
      "library/forms/nhs-standard-contract-full-length-2021-22.yaml",
      PackageResources.nhs_standard_contract_full_length_2021_22_yaml
    ),
    (
      "library/forms/nhs-standard-contract-full-length-2025-26.yaml",
      PackageResources.nhs_standard_contract_full_length_2025_26_yaml
    ),
    ("library/forms/plain.yaml", PackageResources.plain_yaml),
    ("library/indicators/standard.indicators.yaml", PackageResources.standard_indicators_yaml),
    ("library/rules/standard.rules.yaml", PackageResources.standard_rules_yaml),
  ]
}
