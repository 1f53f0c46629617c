/// The sections of an EPANET input file, told as EPANET tells them: by the bracket and the first four letters of the
/// name, in any case, so that `[Pipe]` and `[PIPES]` are one.
enum EPANETSection: String, CaseIterable {
  case title = "TITL"
  case junctions = "JUNC"
  case reservoirs = "RESE"
  case tanks = "TANK"
  case pipes = "PIPE"
  case pumps = "PUMP"
  case valves = "VALV"
  case controls = "CONT"
  case rules = "RULE"
  case demands = "DEMA"
  case sources = "SOUR"
  case emitters = "EMIT"
  case patterns = "PATT"
  case curves = "CURV"
  case quality = "QUAL"
  case status = "STAT"
  case roughness = "ROUG"
  case energy = "ENER"
  case reactions = "REAC"
  case mixing = "MIXI"
  case report = "REPO"
  case times = "TIME"
  case options = "OPTI"
  case coordinates = "COOR"
  case vertices = "VERT"
  case labels = "LABE"
  case backdrop = "BACK"
  case tags = "TAGS"
  case leakage = "LEAK"
  /// The last line of a file, of three letters.
  case end = "END"

  /// The section that a word opens, its bracket included; nil where EPANET knows none of that name.
  init?(heading word: some Collection<UInt8>) {
    let name = Self.name(of: word)
    if name.hasPrefix(Self.end.rawValue) {
      self = .end
      return
    }
    self.init(rawValue: name)
  }

  /// Whether a word opens a section that only a model of SWMM has, EPA's program for sewers, whose files end in
  /// `.inp` too.
  static func isOfSWMM(heading word: some Collection<UInt8>) -> Bool { namesOfSWMM.contains(name(of: word)) }

  private static let namesOfSWMM: Set<String> = [
    "SUBC", "SUBA", "COND", "OUTF", "STOR", "ORIF", "WEIR", "OUTL", "XSEC", "RAIN", "EVAP", "INFI", "DIVI", "LOSS",
    "POLL", "LAND", "BUIL", "WASH", "INFL", "DWF]", "RDII", "HYDR", "TRAN", "AQUI", "GROU", "SNOW", "LID_", "POLY",
    "SYMB", "STRE", "INLE",
  ]

  /// The four letters behind the bracket, in capitals; fewer where there are not so many, none without a bracket.
  private static func name(of word: some Collection<UInt8>) -> String {
    guard word.first == UInt8(ascii: "[") else { return "" }
    return String(decoding: word.dropFirst().prefix(4), as: UTF8.self).uppercased()
  }
}
