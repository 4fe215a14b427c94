// The closed lists of the indicator catalogue.

extension CatalogueEntry {
  public enum Kind: String, Choice {
    case prom = "PROM"
    case prem = "PREM"
    case carer, staff, clinical, utilisation, process, outcome
    public var meaning: String {
      switch self {
      case .prom: "reported by patients on how they are"
      case .prem: "reported by patients on how they were treated"
      case .carer: "reported by carers"
      case .staff: "reported by staff"
      case .clinical: "a clinical measurement"
      case .utilisation: "use of services"
      case .process: "something that was done"
      case .outcome: "what became of people"
      }
    }
  }

  public enum Perspective: String, Choice {
    case patient, carer, staff, clinician, system
    public var meaning: String {
      switch self {
      case .patient: "the people's"
      case .carer: "the carers'"
      case .staff: "the workforce's"
      case .clinician: "a clinician's, of people or carers"
      case .system: "the system's, of anybody"
      }
    }

    /// Whether a figure of this view can stand for the voice of these groups.
    public func fits(_ voice: some Sequence<Group>) -> Bool {
      switch self {
      case .patient: voice.contains(.people)
      case .carer: voice.contains(.carers)
      case .staff: voice.contains(.workforce)
      case .clinician, .system: true
      }
    }
  }

  public enum Status: String, Choice {
    case active, local, stopped
    public var meaning: String {
      switch self {
      case .active: "in use; any project may take it"
      case .local: "used only where a rule prefers it"
      case .stopped: "no longer published"
      }
    }
  }

  public enum Describes: String, Choice {
    case service, practice, trust, area
    public var meaning: String {
      switch self {
      case .service: "the people of this service"
      case .practice: "the patients of a practice"
      case .trust: "the people of a whole trust"
      case .area: "everybody of an area"
      }
    }
  }

  public enum Family: String, Choice {
    case proportion, mean
    case meanChange = "mean_change"
    case rate, dsr, isr, ratio
    public var meaning: String {
      switch self {
      case .proportion: "a share of people"
      case .mean: "a mean of scores"
      case .meanChange: "the mean change of scores of the same people"
      case .rate: "events over people and time"
      case .dsr: "a directly standardised rate"
      case .isr: "an indirectly standardised ratio"
      case .ratio: "one number over another"
      }
    }
  }

  public enum Direction: String, Choice {
    case up, down
    public var meaning: String { self == .up ? "higher is better" : "lower is better" }
  }

  public enum Interval: String, Choice {
    case wilson
    case tMean = "t_mean"
    case tPaired = "t_paired"
    case byarOrExact = "byar_or_exact"
    case byarOrExactTimesStandardRate = "byar_or_exact_x_standard_rate"
    case dobsonByar = "dobson_byar"
    public var meaning: String {
      switch self {
      case .wilson: "Wilson's interval for a proportion"
      case .tMean: "Student's interval for a mean"
      case .tPaired: "Student's interval for a mean of differences"
      case .byarOrExact: "exact limits of a count, Byar's above ten"
      case .byarOrExactTimesStandardRate: "the same, times the standard rate"
      case .dobsonByar: "Dobson's method with Byar's limits"
      }
    }
  }

  public enum SampleRule: String, Choice {
    case twoProportion = "two_proportion"
    case twoMean = "two_mean"
    case pairedMean = "paired_mean"
    case poissonTwoRate = "poisson_two_rate"
    public var meaning: String {
      switch self {
      case .twoProportion: "two shares of different people"
      case .twoMean: "two means of different people"
      case .pairedMean: "a mean of differences of the same people"
      case .poissonTwoRate: "two rates of events"
      }
    }
  }

  public enum Disclosure: String, Choice {
    case fft = "fft_lt5"
    case gpps = "gpps_base10"
    case hes = "hes_1to7_round5"
    case csds = "csds_0to4_round5"
    case nss = "nss_base10"
    case roundFive = "round5_base10"
    case survey = "survey_base30"
    public var meaning: String {
      switch self {
      case .fft: "fewer than 5 answers are not shown"
      case .gpps: "fewer than 10 answers are not shown"
      case .hes: "1 to 7 is not shown; other numbers are rounded to 5"
      case .csds: "0 to 4 is not shown; other numbers are rounded to 5"
      case .nss: "fewer than 10 answers are not shown"
      case .roundFive: "numbers are rounded to 5, and a base under 10 is not shown"
      case .survey: "a base under 30 is not shown"
      }
    }
  }

  public enum LicenceStatus: String, Choice {
    case open
    case freeNoncommercial = "free_noncommercial"
    case freeRegister = "free_register"
    case permissionRequired = "permission_required"
    case licenceFee = "licence_fee"
    case owned
    case unknownCheck = "unknown_check"
    public var meaning: String {
      switch self {
      case .open: "Open"
      case .freeNoncommercial: "Free for non-commercial use"
      case .freeRegister: "Free after registration"
      case .permissionRequired: "Permission is required"
      case .licenceFee: "A licence fee is due"
      case .owned: "Owned by the parties"
      case .unknownCheck: "Unknown; to be checked before use"
      }
    }
  }

  public enum Evidence: String, Choice {
    case seen, unseen
    public var meaning: String {
      switch self {
      case .seen: "the figure was read in a published source"
      case .unseen: "the figure must be checked first"
      }
    }
  }
}
