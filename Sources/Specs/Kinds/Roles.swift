/// Who spoke.
public enum Role: String, Choice {
  case patient, carer, family, `public`, nurse, gp, doctor, therapist
  case socialWorker = "social-worker"
  case careWorker = "care-worker"
  case staff, provider, commissioner
  case voluntarySector = "voluntary-sector"

  public var meaning: String {
    switch self {
    case .patient: "a person who is cared for"
    case .carer: "somebody who cares for a relative or friend, unpaid"
    case .family: "a relative who is not the carer"
    case .public: "a member of the public"
    case .nurse: "a nurse"
    case .gp: "a general practitioner"
    case .doctor: "another doctor"
    case .therapist: "a therapist"
    case .socialWorker: "a social worker"
    case .careWorker: "a paid care worker"
    case .staff: "staff, where nobody noted which"
    case .provider: "somebody who runs a service"
    case .commissioner: "somebody who buys services"
    case .voluntarySector: "somebody of a charity or community group"
    }
  }

  /// A relative is one of two roles, and which of them only those who were there can say.
  public static func meant(by text: String) -> [Role] {
    let relatives: Set<String> = [
      "parent", "parents", "mother", "father", "mum", "mam", "mom", "dad", "son", "daughter", "wife",
      "husband",
      "partner", "spouse", "relative", "relatives", "brother", "sister", "grandparent", "grandmother",
      "grandfather",
      "family-member", "family member", "next of kin",
    ]
    return relatives.contains(text) ? [.family, .carer] : []
  }

  /// By the place in the list: a word as a key of a dictionary would be hashed letter by letter.
  public func hash(into hasher: inout Hasher) { hasher.combine(rank) }

  private var rank: Int {
    switch self {
    case .patient: 0
    case .carer: 1
    case .family: 2
    case .public: 3
    case .nurse: 4
    case .gp: 5
    case .doctor: 6
    case .therapist: 7
    case .socialWorker: 8
    case .careWorker: 9
    case .staff: 10
    case .provider: 11
    case .commissioner: 12
    case .voluntarySector: 13
    }
  }

  public var group: Group {
    switch self {
    case .patient, .family, .public: .people
    case .carer: .carers
    default: .workforce
    }
  }
}

/// The three groups whose voices are kept apart, so that a large one never outvotes a small one.
public enum Group: String, Choice, Comparable {
  case people, carers, workforce

  public var meaning: String {
    switch self {
    case .people: "patients, family and the public"
    case .carers: "carers"
    case .workforce: "everybody who works in care"
    }
  }

  /// By the rank: a word as a key of a dictionary would be hashed letter by letter.
  public func hash(into hasher: inout Hasher) { hasher.combine(rank) }

  public static func < (left: Group, right: Group) -> Bool { left.rank < right.rank }

  /// 0, 1 or 2, in the order in which groups are printed.
  public var rank: Int {
    switch self {
    case .people: 0
    case .carers: 1
    case .workforce: 2
    }
  }
}

/// The ten axes of feeling. Which words lie on them is data; that there are these ten is the language.
public enum Axis: String, Choice, Comparable {
  case safety, control, clarity, dignity, connection, ease, trust, hope, energy, comfort

  public var meaning: String {
    switch self {
    case .safety: "from afraid to safe"
    case .control: "from powerless to in control"
    case .clarity: "from confused to informed"
    case .dignity: "from disrespected to respected"
    case .connection: "from lonely to supported"
    case .ease: "from frustrated to relieved"
    case .trust: "from let down to in good hands"
    case .hope: "from hopeless to hopeful"
    case .energy: "from exhausted to coping"
    case .comfort: "from in pain to comfortable"
    }
  }

  /// Where the axis stands in the list, from 0.
  public var rank: Int {
    switch self {
    case .safety: 0
    case .control: 1
    case .clarity: 2
    case .dignity: 3
    case .connection: 4
    case .ease: 5
    case .trust: 6
    case .hope: 7
    case .energy: 8
    case .comfort: 9
    }
  }

  /// By the rank, as of groups.
  public func hash(into hasher: inout Hasher) { hasher.combine(rank) }

  public static func < (left: Axis, right: Axis) -> Bool { left.rank < right.rank }
}
