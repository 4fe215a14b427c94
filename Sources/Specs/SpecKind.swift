/// The kinds of file, each with the folder where it belongs.
public enum SpecKind: String, Choice {
  case contract
  case emotionalMap = "emotional-map"
  case pathVision = "path-vision"
  case decisions
  case rulePack = "rule-pack"
  case indicatorCatalogue = "indicator-catalogue"
  case feelings
  case contractForm = "contract-form"

  public var meaning: String {
    switch self {
    case .contract: "the project file"
    case .emotionalMap: "a wall of feelings along a journey"
    case .pathVision: "a PATH"
    case .decisions: "what people decided"
    case .rulePack: "rules"
    case .indicatorCatalogue: "indicators"
    case .feelings: "words of feeling"
    case .contractForm: "a contract form"
    }
  }

  /// The folder of a project where files of this kind are found; nil for the project file.
  public var folder: String? {
    switch self {
    case .contract: nil
    case .emotionalMap: "maps"
    case .pathVision: "paths"
    case .decisions: "decisions"
    case .rulePack: "rules"
    case .indicatorCatalogue: "indicators"
    case .feelings: "feelings"
    case .contractForm: "forms"
    }
  }

  /// What a file at this path has to be; nil where any kind may be, as in places that `sources` names.
  ///
  /// - Parameter path: relative to the project, with `/`.
  public static func expected(at path: String) -> SpecKind? {
    if path == "outcomes.yaml" { return .contract }
    if path == "decisions.yaml" || path == "decisions.yml" { return .decisions }
    guard let slash = path.firstIndex(of: "/") else { return nil }
    let folder = path[..<slash]
    return allCases.first { $0.folder.map { $0 == folder } ?? false }
  }

  /// The keys of such a file.
  public var schema: ObjectSchema {
    switch self {
    case .contract: Contract.shape.schema
    case .emotionalMap: EmotionalMap.shape.schema
    case .pathVision: PathVision.shape.schema
    case .decisions: Decisions.shape.schema
    case .rulePack: RulePack.shape.schema
    case .indicatorCatalogue: IndicatorCatalogue.shape.schema
    case .feelings: FeelingsList.shape.schema
    case .contractForm: ContractForm.shape.schema
    }
  }
}
