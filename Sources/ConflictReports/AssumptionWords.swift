/// What an assumption means for the answer.
enum AssumptionWords {
  private static let ofPipe: [String: String] = [
    "class": "class not known: every zone of every class was applied",
    "diameter": "outer size not recorded: the profile's largest usual size was taken",
    "wall": "wall not recorded: a thick one was added to the size",
    "depth": "depth not known all along the near part: depth was not allowed to separate the pipe from the dig",
    "depthReference": "a depth is recorded that could not be used, for what it refers to is not known",
    "quality": "survey quality not recorded: the profile's uncertainty for unknown quality was taken",
  ]

  private static let ofDig: [String: String] = [
    "width": "width of the dig not given: the default was taken",
    "radius": "radius of the dig not given: the default was taken",
    "depth": "depth of the dig not given: it was taken to be unlimited",
    "placement": "placement of the dig not given: the profile's was taken",
    "boreTolerance": "tolerance of the bore not given: the profile's was taken",
  ]

  /// What was assumed of a pipe, in words.
  static func sentence(ofPipe word: String) -> String {
    ofPipe[word] ?? "\(DisplayText.plain(word)) not known: rules that ask for it were taken to apply"
  }

  /// What was assumed of the dig, in words; one that nobody has put into words stands for itself.
  static func sentence(ofDig word: String) -> String {
    ofDig[word] ?? "\(DisplayText.plain(word)) of the dig not given: a default was taken"
  }
}
