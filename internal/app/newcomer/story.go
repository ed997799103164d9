package newcomer

import (
	"anteroom/internal/area/calendar/object"
	"anteroom/internal/area/rulebook"
)

// name is what the sample is called wherever they are named, so that nobody takes them for somebody.
const name, title = "Robin Sample", "Sample executive, to look around with"

// meeting of the sample. On counts working days from today; Away is on the clocks of the trip.
type meeting struct {
	On      int
	From    string
	Until   string
	Title   string
	Place   string
	Link    string
	About   string
	Rule    string
	Private bool
	Guests  []object.Guest
	Away    bool
}

var (
	ada  = object.Guest{Name: "Ada Birk", Email: "ada.birk@sample.example", Partstat: "accepted"}
	ines = object.Guest{Name: "Ines Calder", Email: "ines@calder-press.example", Partstat: "needs-action"}
	olof = object.Guest{Name: "Olof Sand", Email: "olof.sand@nordwind.example", Partstat: "accepted"}
)

var meetings = []meeting{
	{On: 0, From: "09:00", Until: "09:20", Title: "Morning check-in", Place: "Robin’s office", Rule: "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;COUNT=40"},
	{On: 0, From: "10:00", Until: "11:00", Title: "Leadership team", Place: "West room"},
	{On: 0, From: "10:30", Until: "11:00", Title: "Call with Nordwind Bank", Link: "https://meet.example/nordwind", About: "It lies upon the leadership team: press M on one of them, then the arrows, to move it."},
	{On: 0, From: "12:30", Until: "13:45", Title: "Lunch with Ines Calder", Place: "The Glasshouse, Mill Lane"},
	{On: 0, From: "15:00", Until: "15:45", Title: "Interview: head of design", Link: "https://meet.example/interview"},
	{On: 0, From: "16:30", Until: "17:00", Title: "One-to-one with Ada Birk", Place: "Robin’s office", Rule: "FREQ=WEEKLY;COUNT=12"},
	{On: 1, From: "09:30", Until: "10:30", Title: "Budget, first pass", Place: "West room"},
	{On: 1, From: "14:00", Until: "15:00", Title: "Board paper: read through", About: "Paper, one-sided, the evening before."},
	{On: 2, From: "11:00", Until: "11:30", Title: "Video call with the press office", Guests: []object.Guest{ines}},
	{On: 2, From: "15:30", Until: "16:30", Title: "Nordwind: terms", Place: "North room", Guests: []object.Guest{olof, ada}},
	{On: 3, From: "09:30", Until: "11:00", Title: "Site visit", Place: "Harbour office", Away: true},
	{On: 4, From: "10:00", Until: "10:45", Title: "Partners’ breakfast", Place: "Harbour office", Away: true},
	{On: 6, From: "17:15", Until: "18:00", Title: "Dentist", Private: true},
	{On: 7, From: "10:00", Until: "12:00", Title: "Board meeting", Place: "Board room", About: "Papers go out a week before."},
}

// todo of the sample; Due counts days from today.
type todo struct {
	Title string
	Notes string
	Due   int
	At    string
	Never bool // without a day
	High  int
	Done  bool
}

var todos = []todo{
	{Title: "Ask Nordwind for the signed letter", Notes: "Asked twice. Next: by phone.", Due: -1, High: 1},
	{Title: "Dial-in for the interview", Due: 0, At: "14:00", High: 1},
	{Title: "Print the board paper", Notes: "One-sided.", Due: 0, High: 5},
	{Title: "Car from the airport", Due: 3, High: 5},
	{Title: "Thank Ines for lunch", Due: 1, High: 9},
	{Title: "Flowers for the chair’s birthday", Due: 9},
	{Title: "Think of a place for the summer party", Never: true},
	{Title: "Seat on the way out", Due: -1, Done: true},
}

var timeRules = []rulebook.Draft{
	{Sort: rulebook.Protected, Label: "Thinking time", Times: []rulebook.RuleTimes{{Days: []int{2, 4}, From: "13:45", Until: "15:15"}}, Override: rulebook.WithReason},
	{Sort: rulebook.RatherNot, Label: "Nothing before nine", Times: []rulebook.RuleTimes{{Days: []int{1, 2, 3, 4, 5}, From: "00:00", Until: "09:00"}}},
}

// page is a note of the sample.
type page struct {
	Title, Text string
	Pinned      bool
}

var pages = []page{
	{Title: "What Robin likes", Pinned: true, Text: `- Tea before ten, coffee after.
- Aisle seats, never the last row.
- No calls in the car: that is for reading.
- Board papers on paper, one-sided, **a week** before.
`},
	{Title: "Trip: brief", Text: `## Before the flight

- [x] Seat on the way out
- [ ] Car from the airport
- [ ] Letter from Nordwind, signed

## Who is there

| Who | Where | What to know |
| --- | --- | --- |
| Olof Sand | Harbour office | Talks numbers first |
| Ines Calder | Partners’ breakfast | Met at lunch |
`},
}
