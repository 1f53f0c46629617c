internal import ArgumentParser
internal import TrenchEngine

/// What check and batch have in common.
struct QuestionOptions: ParsableArguments {
  @Option(help: "Rule profile: a built-in name (see: trench rules list) or a file.")
  var rules: String?

  @Option(
    help: ArgumentHelp(
      "Classes the answer must vouch for, such as gas,water. Not a filter: pipes of other classes in the way "
        + "are found all the same.", valueName: "list"))
  var classes: String?

  @Option(help: ArgumentHelp("What the permits' own fields mean, in YAML; see data/mappings.", valueName: "map.yaml"))
  var map: String?

  @Option(help: "CRS of sites that name none.")
  var crs: String?

  @Option(parsing: .unconditional, help: "Accuracy, in metres, of a datum shift whose accuracy PROJ does not know.")
  var datumAccuracy: Double?

  @Option(parsing: .unconditional, help: "Width, in metres, of lines that have none.")
  var defaultWidth: Double?

  @Option(parsing: .unconditional, help: "Radius, in metres, of points that have none.")
  var defaultRadius: Double?

  @Option(parsing: .unconditional, help: "Days the data may be older than the start of work.")
  var maxAge: Int?

  @Option(help: "Start of work where a permit names none, YYYY-MM-DD.")
  var on: String?

  func question() -> QuestionRequest {
    var question = QuestionRequest()
    question.rules = rules
    question.classes = classes?.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    question.map = map
    question.crs = crs
    question.datumAccuracy = datumAccuracy
    question.defaultWidth = defaultWidth
    question.defaultRadius = defaultRadius
    question.maxAgeDays = maxAge
    question.on = on
    return question
  }
}
