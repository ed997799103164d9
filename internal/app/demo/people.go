package demo

// person is somebody of the house. Zone is an IANA name.
type person struct {
	Email string
	Name  string
	Title string
	Zone  string
	Role  string // in the organisation: owner, lead or viewer
}

const organisation = "Northlight Group"

// The members, by what they are.
var (
	sam    = person{"sam.rowan@northlight.example", "Sam Rowan", "Executive assistant", "Europe/London", "viewer"}
	priya  = person{"priya.nair@northlight.example", "Priya Nair", "Executive assistant", "Asia/Singapore", "viewer"}
	jonah  = person{"jonah.weiss@northlight.example", "Jonah Weiss", "Executive assistant", "America/New_York", "viewer"}
	dana   = person{"dana.whitfield@northlight.example", "Dana Whitfield", "Head of executive support", "Europe/London", "lead"}
	tomas  = person{"tomas.arroyo@northlight.example", "Tomás Arroyo", "Lead, New York office support", "America/New_York", "lead"}
	helen  = person{"helen.okafor@northlight.example", "Helen Okafor", "Chief Executive", "Europe/London", "viewer"}
	marcus = person{"marcus.feld@northlight.example", "Marcus Feld", "Chief Financial Officer", "America/New_York", "viewer"}
	meiLin = person{"meilin.tan@northlight.example", "Mei-Lin Tan", "Managing Director, Asia", "Asia/Singapore", "viewer"}
	rosa   = person{"rosa.lindqvist@northlight.example", "Rosa Lindqvist", "General Counsel", "Europe/London", "viewer"}
)

// members are all of them; the first founds the organisation.
var members = []person{dana, tomas, sam, priya, jonah, helen, marcus, meiLin, rosa}

// supported is a principal, and where they work.
type supported struct {
	person
	Place  string
	Colour int
	From   string // working hours, local
	Until  string
}

var principals = []supported{
	{helen, "London", 0, "08:30", "18:00"},
	{marcus, "New York", 1, "08:00", "18:00"},
	{meiLin, "Singapore", 2, "09:00", "18:30"},
	{rosa, "London", 3, "09:00", "17:30"},
}

// supports is one partnership; days are relative to today.
type supports struct {
	Assistant   person
	Principal   person
	From        int
	Until       *int
	Role        string
	SeesPrivate bool
	Reason      string
}

func day(n int) *int { return &n }

var partnerships = []supports{
	{sam, helen, -400, nil, "assistant", true, ""},
	{sam, marcus, -120, nil, "assistant", false, ""},
	{priya, meiLin, -300, nil, "assistant", true, ""},
	{priya, rosa, -300, nil, "assistant", true, ""},
	{jonah, marcus, -500, nil, "assistant", true, ""},
	{jonah, meiLin, -4, day(10), "assistant", false, "Covers while Priya is on leave"},
	{sam, rosa, -4, day(10), "assistant", false, "Covers while Priya is on leave"},
	{dana, helen, -400, nil, "viewer", false, "Head of executive support"},
	{tomas, marcus, -400, nil, "viewer", false, "New York office"},
	{marcus, helen, -400, nil, "busy", false, "Sees when Helen is taken"},
	{helen, rosa, -400, nil, "busy", false, "Sees when Rosa is taken"},
}

// stay is a time away from home; days are relative to today.
type stay struct {
	Who         person
	Place, Zone string
	From, Until int
	Note        string
}

var stays = []stay{
	{helen, "Singapore", "Asia/Singapore", -1, 3, "Asia review and the bank"},
	{marcus, "Chicago", "America/Chicago", 6, 7, "Investor day"},
	{meiLin, "Jakarta", "Asia/Jakarta", 8, 9, "Site visit"},
	{meiLin, "London", "Europe/London", 20, 23, "Board meeting"},
	{marcus, "London", "Europe/London", 20, 22, "Board meeting"},
	{rosa, "Stockholm", "Europe/Stockholm", 12, 14, "Working from Stockholm"},
	{helen, "Zürich", "Europe/Zurich", 27, 28, "Supervisory committee"},
}
