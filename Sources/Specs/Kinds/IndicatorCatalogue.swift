import Reporting

/// `kind: indicator-catalogue`: indicators that exist outside this project.
public struct IndicatorCatalogue: Written {
  public let span: Span
  public var id: Located<String>
  public var version: Located<String>?
  public var indicators: [CatalogueEntry] = []

  init(at span: Span) {
    self.span = span
    id = Located("", span)
  }

  static let shape = Shape<IndicatorCatalogue>(
    "an indicator catalogue",
    "Indicators that exist outside this project: facts only, never the wording of a licensed questionnaire."
  ) {
    .kind("indicator-catalogue")
    Field("id", .id(of: .catalogue), .required, "Names the catalogue.") { $0.id = $1 }
    Field("version", .text, "Its version.") { $0.version = $1 }
    Field(
      "indicators", .list(of: .object(CatalogueEntry.self)), .required,
      "One entry for each indicator; ids are never reused."
    ) { $0.indicators = $1 }
  }
}

public struct CatalogueEntry: Written {
  public let span: Span
  public var id: Located<String>
  public var version: Located<Int>
  public var code: Located<String>?
  public var name: Located<String>
  public var outcome: Located<String>?
  public var kind: Located<Kind>?
  public var perspective: Located<Perspective>?
  public var status: Located<Status>?
  public var axes: [Located<Axis>] = []
  public var describes: Located<Describes>?
  public var numerator: Located<String>
  public var denominator: Located<String>
  public var exclusions: [Located<String>] = []
  public var statistic: Statistic?
  public var collection: DataCollection?
  public var thresholds: Thresholds?
  public var disclosure: Located<Disclosure>?
  public var breaks: [SeriesBreak] = []
  public var licence: Licence?
  public var benchmark: Benchmark?
  public var mayPay: Located<Bool>?

  init(at span: Span) {
    self.span = span
    id = Located("", span)
    version = Located(1, span)
    name = Located("", span)
    numerator = Located("", span)
    denominator = Located("", span)
  }

  static let shape = Shape<CatalogueEntry>("an indicator", "An indicator that exists outside this project.") {
    Field("id", .id(of: .indicator), .required, "Names the indicator; never reused.") { $0.id = $1 }
    Field("version", .atLeastOne, .required, "The version of its definition.") { $0.version = $1 }
    Field("code", .text, "Its code where it is published.") { $0.code = $1 }
    Field("name", .text, .required, "Its name.") { $0.name = $1 }
    Field("outcome", .text, "What it shows, as a sentence.") { $0.outcome = $1 }
    Field("kind", .choice(Kind.self), "What kind of indicator it is.") { $0.kind = $1 }
    Field("perspective", .choice(Perspective.self), .required, "Whose view it takes.") { $0.perspective = $1 }
    Field("status", .choice(Status.self), "Whether it is in use; `active` where left out.") { $0.status = $1 }
    Field("axes", .list(of: .choice(Axis.self)), .required, "The axes of feeling it speaks of.") {
      $0.axes = $1
    }
    Field("describes", .choice(Describes.self), "Whom a figure is about.") { $0.describes = $1 }
    Field("numerator", .text, .required, "What is counted.") { $0.numerator = $1 }
    Field("denominator", .text, .required, "Among whom, or over what.") { $0.denominator = $1 }
    Field("exclusions", .list(of: .text), .required, "Who or what is left out; `[]` for nothing.") {
      $0.exclusions = $1
    }
    Field("statistic", .object(Statistic.self), .required, "How it is calculated.") { $0.statistic = $1 }
    Field("collection", .object(DataCollection.self), .required, "Where it comes from, and how often.") {
      $0.collection = $1
    }
    Field("thresholds", .object(Thresholds.self), "What is too few to report.") { $0.thresholds = $1 }
    Field("disclosure", .choice(Disclosure.self), "The rule that keeps people from being recognised.") {
      $0.disclosure = $1
    }
    Field("breaks", .list(of: .object(SeriesBreak.self)), "Where its series was broken.") { $0.breaks = $1 }
    Field("licence", .object(Licence.self), "Whether it may be used.") { $0.licence = $1 }
    Field("benchmark", .object(Benchmark.self), "A published figure to compare with.") { $0.benchmark = $1 }
    Field("may_pay", .flag, "Whether payment may hang on it; `false` where its data cannot bear that.") {
      $0.mayPay = $1
    }
  }
}
