package demo

// guest is somebody invited; State is their reply as in RFC 5545 (PARTSTAT).
type guest struct{ Name, Email, State string }

// series is a meeting that repeats. Weekday 1 is Monday; 0 means every working day.
type series struct {
	Who     person
	Weekday int
	At      string // wall time in Zone
	Minutes int
	Title   string
	Place   string
	Link    string
	Every   int // weeks between; 1 when zero
	Zone    string
	Private bool
	Free    bool
	Guests  []guest
	Rule    string // instead of a weekly rule
	Under   string // its category
}

func invited(p person, state string) guest { return guest{p.Name, p.Email, state} }

const (
	yes     = "ACCEPTED"
	no      = "DECLINED"
	perhaps = "TENTATIVE"
	silent  = "NEEDS-ACTION"
)

var (
	chair    = guest{"Lord Ashcombe-Vane", "chair@ashcombe-vane.example", yes}
	auditor  = guest{"Greta Halloran", "greta.halloran@halloran-lisle.example", yes}
	banker   = guest{"Wei Kiat Lim", "weikiat.lim@straitsbank.example", yes}
	investor = guest{"Odile Marchetti", "odile@marchetti-capital.example", silent}
	adviser  = guest{"Femi Adeyemi-Cole", "femi@adeyemicole.example", yes}
)

const (
	meetLink  = "https://meet.example.com/"
	callLink  = "https://call.example.org/j/"
	roomWest  = "West room, 4th floor"
	roomBoard = "Boardroom, 9th floor"
)

var recurring = []series{
	{Who: helen, At: "08:45", Minutes: 15, Title: "Morning check-in with Sam", Zone: "Europe/London", Link: meetLink + "check-in", Guests: []guest{invited(sam, yes)}},
	{Who: helen, Weekday: 1, At: "09:30", Minutes: 60, Title: "Executive committee", Place: roomBoard, Link: meetLink + "exco", Guests: []guest{invited(marcus, yes), invited(meiLin, yes), invited(rosa, yes)}, Under: "leadership"},
	{Who: helen, Weekday: 1, At: "14:00", Minutes: 45, Title: "1:1 Marcus Feld", Link: callLink + "8120", Guests: []guest{invited(marcus, yes)}, Under: "people"},
	{Who: helen, Weekday: 2, At: "09:30", Minutes: 45, Title: "1:1 Mei-Lin Tan", Link: callLink + "8121", Guests: []guest{invited(meiLin, yes)}, Under: "people"},
	{Who: helen, Weekday: 2, At: "12:30", Minutes: 60, Title: "Lunch, kept free", Free: true},
	{Who: helen, Weekday: 3, At: "10:00", Minutes: 60, Title: "Weekly results", Place: roomWest, Link: meetLink + "results", Guests: []guest{invited(marcus, yes), invited(meiLin, perhaps)}, Under: "leadership"},
	{Who: helen, Weekday: 3, At: "16:00", Minutes: 90, Title: "Focus time", Guests: nil, Under: "focus"},
	{Who: helen, Weekday: 4, At: "09:30", Minutes: 30, Title: "1:1 Rosa Lindqvist", Place: "Helen's office", Guests: []guest{invited(rosa, yes)}, Under: "people"},
	{Who: helen, Weekday: 4, At: "15:00", Minutes: 60, Title: "Chair's call", Link: callLink + "7002", Every: 2, Guests: []guest{chair}, Under: "board"},
	{Who: helen, Weekday: 5, At: "11:00", Minutes: 45, Title: "Talent review", Place: roomWest, Every: 2, Guests: []guest{invited(dana, yes)}, Under: "people"},
	{Who: helen, Weekday: 5, At: "15:30", Minutes: 30, Title: "Weekly wrap-up with Sam", Link: meetLink + "wrap-up", Guests: []guest{invited(sam, yes)}},
	{Who: helen, Weekday: 2, At: "18:30", Minutes: 90, Title: "School governors", Private: true, Every: 4},
	{Who: helen, Weekday: 1, At: "17:00", Minutes: 30, Title: "Physio", Private: true, Every: 2, Place: "Harcourt Street clinic"},

	{Who: marcus, At: "08:30", Minutes: 20, Title: "Treasury stand-up", Zone: "America/New_York", Link: callLink + "3310", Under: "leadership"},
	{Who: marcus, Weekday: 1, At: "10:30", Minutes: 60, Title: "Finance leadership", Place: "Room 12B", Guests: []guest{invited(tomas, perhaps)}, Under: "leadership"},
	{Who: marcus, Weekday: 2, At: "09:30", Minutes: 45, Title: "Cash and covenants", Place: "Room 12B", Under: "leadership"},
	{Who: marcus, Weekday: 2, At: "14:00", Minutes: 60, Title: "Audit check-in", Link: callLink + "3391", Guests: []guest{auditor}, Under: "board"},
	{Who: marcus, Weekday: 3, At: "11:30", Minutes: 30, Title: "1:1 Treasurer"},
	{Who: marcus, Weekday: 3, At: "13:00", Minutes: 45, Title: "Gym", Private: true},
	{Who: marcus, Weekday: 4, At: "09:00", Minutes: 90, Title: "Forecast review", Link: callLink + "3402", Guests: []guest{invited(meiLin, yes)}, Under: "leadership"},
	{Who: marcus, Weekday: 4, At: "16:00", Minutes: 30, Title: "Investor relations", Every: 2, Guests: []guest{investor}, Under: "investors"},
	{Who: marcus, Weekday: 5, At: "10:00", Minutes: 60, Title: "Tax and structure", Every: 2, Guests: []guest{invited(rosa, yes)}},
	{Who: marcus, Weekday: 5, At: "15:00", Minutes: 30, Title: "Week close with Jonah", Guests: []guest{invited(jonah, yes)}},
	{Who: marcus, Weekday: 1, At: "16:30", Minutes: 60, Title: "Little League practice", Private: true},

	{Who: meiLin, At: "09:15", Minutes: 15, Title: "Regional stand-up", Zone: "Asia/Singapore", Link: callLink + "6501"},
	{Who: meiLin, Weekday: 1, At: "11:00", Minutes: 60, Title: "Country heads", Link: callLink + "6510", Under: "leadership"},
	{Who: meiLin, Weekday: 2, At: "14:00", Minutes: 60, Title: "Pipeline review", Place: "Level 31, Merlion", Under: "customers"},
	{Who: meiLin, Weekday: 2, At: "10:00", Minutes: 60, Title: "Straits Bank relationship", Every: 2, Guests: []guest{banker}, Under: "investors"},
	{Who: meiLin, Weekday: 3, At: "16:00", Minutes: 60, Title: "Hiring panel", Place: "Level 31, Orchid", Under: "people"},
	{Who: meiLin, Weekday: 4, At: "12:00", Minutes: 60, Title: "Lunch and learn", Place: "Level 31, Atrium", Every: 2},
	{Who: meiLin, Weekday: 4, At: "17:30", Minutes: 60, Title: "Mandarin lesson", Private: true},
	{Who: meiLin, Weekday: 5, At: "10:30", Minutes: 60, Title: "Risk committee, Asia", Place: "Level 31, Merlion", Guests: []guest{invited(rosa, silent)}, Under: "board"},
	{Who: meiLin, Weekday: 5, At: "16:30", Minutes: 30, Title: "Week close", Link: callLink + "6530"},
	{Who: meiLin, Weekday: 3, At: "08:15", Minutes: 30, Title: "School run", Private: true},

	{Who: rosa, At: "09:10", Minutes: 20, Title: "Legal stand-up", Zone: "Europe/London", Link: meetLink + "legal"},
	{Who: rosa, Weekday: 1, At: "13:00", Minutes: 60, Title: "Contracts board", Place: roomWest, Under: "leadership"},
	{Who: rosa, Weekday: 2, At: "11:00", Minutes: 60, Title: "Litigation review", Link: meetLink + "litigation", Guests: []guest{adviser}, Under: "paperwork"},
	{Who: rosa, Weekday: 2, At: "15:00", Minutes: 45, Title: "Data protection", Place: roomWest, Every: 2, Under: "paperwork"},
	{Who: rosa, Weekday: 3, At: "14:00", Minutes: 90, Title: "Drafting time", Free: false, Under: "focus"},
	{Who: rosa, Weekday: 4, At: "11:30", Minutes: 60, Title: "Outside counsel call", Link: callLink + "4410", Guests: []guest{adviser, {"Maud Terlinden", "maud.terlinden@terlinden.example", silent}}},
	{Who: rosa, Weekday: 5, At: "09:45", Minutes: 45, Title: "1:1 Company secretary"},
	{Who: rosa, Weekday: 5, At: "14:30", Minutes: 30, Title: "Pro bono clinic", Every: 2},
	{Who: rosa, Weekday: 4, At: "17:45", Minutes: 60, Title: "Choir", Private: true},
	// Kept twice by mistake: the same call under two names.
	{Who: rosa, Weekday: 4, At: "11:30", Minutes: 60, Title: "Fwd: Outside counsel call (weekly)", Link: callLink + "4410"},

	{Who: helen, At: "10:00", Minutes: 120, Title: "Audit committee", Place: roomBoard, Rule: "FREQ=MONTHLY;BYDAY=3TH;COUNT=8", Guests: []guest{auditor, invited(marcus, yes)}, Under: "board"},
	{Who: marcus, At: "09:00", Minutes: 60, Title: "Month-end close", Place: "Room 12B", Rule: "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=8"},
}
