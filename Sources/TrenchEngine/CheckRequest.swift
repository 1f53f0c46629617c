/// Where a dig is to be.
public enum SiteInput: Sendable {
  /// A file of one site; `-` is standard input.
  case file(String)
  /// Well-known text.
  case wkt(String)
  /// The middle of a disc.
  case point((x: Double, y: Double))
  /// The axis of a trench.
  case line([(x: Double, y: Double)])
}

/// The forms of an answer.
public enum AnswerFormat: String, Sendable, CaseIterable {
  /// Words for people.
  case text
  /// The decision as one line of JSON.
  case json
  /// A FeatureCollection for maps: the dig, the pipes in conflict, the gaps between them.
  case geojson
}

/// One dig to be checked.
public struct CheckRequest: Sendable {
  /// The network file.
  public var network: String
  /// Where the dig is to be.
  public var site: SiteInput
  /// Under which rules, in which words.
  public var question: QuestionRequest
  /// The layers to look for the site in, where its file has layers; all with geometries where empty.
  public var layers: [String] = []
  /// A pipe to be explained instead of the whole answer.
  public var explain: String?
  /// In which form the answer comes.
  public var format = AnswerFormat.text
  /// Where the answer will be written; it must be none of the files that are read.
  public var output = "-"
  /// Whether the verdict may carry colour.
  public var useColour = false

  /// Asks for the answer about one site.
  public init(network: String, site: SiteInput, question: QuestionRequest) {
    self.network = network
    self.site = site
    self.question = question
  }
}

/// The answer to a check, ready to be written.
public struct CheckOutcome: Sendable {
  /// The answer in the form that was asked for, with its last line end.
  public let text: String
  /// 0 clear, 1 conflict, 3 undetermined.
  public let status: Int32
  /// What the asker should know besides.
  public let warnings: [String]
}

extension CheckRequest {
  /// Whether the site is a file.
  var hasFile: Bool {
    if case .file = site { true } else { false }
  }

  /// The files it reads.
  var inputs: [String] {
    var paths = [network] + [question.rules, question.map].compactMap(\.self)
    if case .file(let path) = site { paths.append(path) }
    return paths
  }
}
