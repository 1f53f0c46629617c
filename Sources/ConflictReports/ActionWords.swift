/// What an action code of a profile asks of people.
enum ActionWords {
  private static let sentences: [String: String] = [
    "NONE": "nothing is required",
    "INFO": "keep the information on site",
    "NOTIFY_OWNER": "notify the owner before work begins",
    "OBTAIN_PLAN_AND_AGREEMENT": "agree a protection plan with the owner in writing",
    "GOV_APPROVAL": "obtain the approval of the authority",
    "MARK_ON_SITE": "have the pipe located and marked on site",
    "POTHOLE_VERIFY": "expose the pipe by trial holes to verify its position",
    "HAND_DIG_ONLY": "dig by hand only",
    "VACUUM_ONLY": "dig by vacuum excavation only",
    "NO_MECHANICAL": "use no machines",
    "OWNER_STANDBY": "have the owner's representative present during the work",
    "ONSITE_MEETING": "meet the owner on site before work begins",
    "REDESIGN": "change the design so that the dig keeps clear",
    "PROHIBITED": "do not dig here as planned",
    "REFUSE_UNTIL_DATA": "do not permit until the missing data is there",
  ]

  /// The words for a code; a code that nobody has put into words stands for itself.
  static func sentence(_ action: String) -> String { sentences[action] ?? DisplayText.plain(action) }

  /// The words for several codes in one line; nothing to do says so.
  static func list(_ actions: [String]) -> String {
    actions.isEmpty ? "the rule names no action" : actions.map(sentence).joined(separator: "; ")
  }
}
