import Testing

@testable import ConflictReports

struct ActionWordsTests {
  @Test(arguments: [
    "NONE", "INFO", "NOTIFY_OWNER", "OBTAIN_PLAN_AND_AGREEMENT", "GOV_APPROVAL", "MARK_ON_SITE", "POTHOLE_VERIFY",
    "HAND_DIG_ONLY", "VACUUM_ONLY", "NO_MECHANICAL", "OWNER_STANDBY", "ONSITE_MEETING", "REDESIGN", "PROHIBITED",
    "REFUSE_UNTIL_DATA",
  ])
  func `every action of the shipped vocabulary has words`(action: String) {
    #expect(ActionWords.sentence(action) != action)
    #expect(!ActionWords.sentence(action).contains("_"))
  }

  @Test func `an action of a profile's own stands for itself`() {
    #expect(
      ActionWords.list(["NOTIFY_OWNER", "CALL_THE_MAYOR"]) == "notify the owner before work begins; CALL_THE_MAYOR")
    #expect(ActionWords.list([]) == "the rule names no action")
  }
}
