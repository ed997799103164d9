package demo

// todo is one task. Days are relative to today.
type todo struct {
	By    person  // whose work it is
	For   *person // the principal; nil for the assistant's own
	Title string
	Notes string
	Due   *int
	At    string // wall time, with Due
	High  int    // priority as in RFC 5545: 1 high, 5 medium, 9 low, 0 none
	Tags  []string
	Rule  string
	After bool // the rule counts from when it was done
	Done  *int // the day it was done
}

var tags = []struct {
	Name   string
	Colour int
}{{"travel", 4}, {"board", 0}, {"waiting", 6}, {"expenses", 1}, {"people", 5}, {"events", 3}, {"paperwork", 7}, {"personal", 2}, {"leadership", 3}, {"customers", 2}, {"investors", 6}, {"focus", 1}}

// helensTag is one that only Helen's records have, and only who sees them sees.
const helensTag = "succession"

var todos = []todo{
	{By: sam, For: &helen, Title: "Chase the signed facility letter from Straits Bank", Notes: "Asked Wei Kiat twice. Next: his assistant, by phone.", Due: day(-3), High: 1, Tags: []string{"waiting"}},
	{By: sam, For: &helen, Title: "Confirm or release the dinner hold with the bank", Due: day(0), At: "16:00", High: 1, Tags: []string{"travel"}},
	{By: sam, For: &helen, Title: "Dial-in for the analyst call", Notes: "There is none in the invitation.", Due: day(0), High: 1},
	{By: sam, For: &helen, Title: "Board papers: collect the last two sections", Due: day(4), High: 1, Tags: []string{"board"}},
	{By: sam, For: &helen, Title: "Car from Heathrow for the morning after the flight", Due: day(2), High: 5, Tags: []string{"travel"}},
	{By: sam, For: &helen, Title: "Thank-you notes after Singapore", Due: day(6), High: 9, Tags: []string{"people"}},
	{By: sam, For: &helen, Title: "Two quiet dinners with the candidates", Notes: "Nobody outside this list.", Due: day(8), High: 5, Tags: []string{helensTag}},
	{By: sam, For: &helen, Title: "Birthday: the chair (flowers, not wine)", Due: day(12), High: 5, Tags: []string{"people"}},
	{By: sam, For: &helen, Title: "Restock the travel folder", Due: day(9), Rule: "FREQ=MONTHLY", Tags: []string{"travel"}},
	{By: sam, For: &helen, Title: "Helen's expenses", Due: day(-1), High: 5, Rule: "FREQ=WEEKLY;BYDAY=FR", Tags: []string{"expenses"}},
	{By: sam, For: &marcus, Title: "Hotel in Chicago: move to the one near the venue", Due: day(1), High: 5, Tags: []string{"travel"}},
	{By: sam, For: &marcus, Title: "Audit questions back to Greta Halloran", Due: day(-2), High: 1, Tags: []string{"waiting", "board"}},
	{By: sam, For: &rosa, Title: "Room for the settlement meeting, and a second one beside it", Due: day(1), High: 5},
	{By: sam, For: &rosa, Title: "Outside counsel call is in twice: ask which one stays", Due: day(0)},
	{By: sam, For: &rosa, Title: "Desk in Stockholm", Due: day(8), High: 9, Tags: []string{"travel"}},
	{By: sam, Title: "Weekly wrap-up", Due: day(0), At: "17:00", Rule: "FREQ=WEEKLY;BYDAY=FR"},
	{By: sam, Title: "Read up on the new visa rules", Due: day(15), High: 9},
	{By: sam, Title: "Order ink and A4 (two boxes)", Rule: "FREQ=MONTHLY;INTERVAL=1", After: true, Due: day(3), Tags: []string{"paperwork"}},
	{By: sam, For: &helen, Title: "Seat 4A on the way back", Due: day(-2), Done: day(-2), Tags: []string{"travel"}},
	{By: sam, For: &helen, Title: "Send the reception's guest list", Due: day(-1), Done: day(-1), Tags: []string{"events"}},
	{By: sam, For: &marcus, Title: "Covenant table to the board folder", Due: day(-4), Done: day(-4), Tags: []string{"board"}},
	{By: jonah, For: &marcus, Title: "Plant visit and the lunch before it: talk to Odile", Due: day(0), High: 1},
	{By: jonah, For: &marcus, Title: "Slides for investor day", Due: day(4), High: 1, Tags: []string{"board"}},
	{By: jonah, For: &marcus, Title: "Renew the badge for Newark", Due: day(-5), High: 9, Tags: []string{"paperwork"}},
	{By: jonah, For: &meiLin, Title: "Jakarta: driver and site passes", Due: day(5), High: 5, Tags: []string{"travel"}},
	{By: jonah, For: &meiLin, Title: "Panel questions to the candidates", Due: day(1), Tags: []string{"people"}},
	{By: priya, For: &meiLin, Title: "Lunar new year cards: list to the printer", Due: day(25), Tags: []string{"events"}},
	{By: priya, For: &rosa, Title: "Renew practising certificate", Due: day(40), High: 5, Tags: []string{"paperwork"}},
	{By: helen, For: &helen, Title: "Think about who chairs the Asia committee", Due: day(2)},
	{By: dana, Title: "Cover plan while Priya is away", Due: day(-4), Done: day(-4)},
	{By: dana, Title: "Onboarding for the new assistant in spring", Due: day(30), Tags: []string{"people"}},
}
