package demo

// kind of single meeting, from which each week's calendar is filled.
type kind struct {
	Title   string // with %s for the other side, if any
	Minutes int
	Place   string
	Link    bool
	Outside bool   // the guest is from outside
	Under   string // its category
}

var kinds = []kind{
	{"Intro: %s", 30, "", true, true, ""},
	{"%s, quarterly review", 60, "", true, true, "customers"},
	{"Lunch with %s", 75, "The Old Customs House", false, true, "customers"},
	{"Coffee, %s", 30, "Lobby café", false, true, ""},
	{"Interview: %s", 45, "", true, true, "people"},
	{"Contract talk, %s", 45, "", true, true, "customers"},
	{"Site visit %s", 120, "On site", false, true, "customers"},
	{"Press call (%s)", 30, "", true, true, "events"},
	{"RE: RE: call with %s", 30, "", true, true, ""},
	{"Fwd: %s catch-up", 30, "", true, true, ""},
	{"%s tbc", 60, "tbc", false, true, ""},
	{"Board paper: first read", 60, "", false, false, "board"},
	{"Budget, second pass", 60, "West room", false, false, "leadership"},
	{"Town hall rehearsal", 45, "Auditorium", false, false, "events"},
	{"Strategy offsite prep", 60, "", true, false, "leadership"},
	{"Pricing decision", 45, "", true, false, "leadership"},
	{"Escalation: delivery in the north", 30, "", true, false, ""},
	{"Walk and talk", 30, "", false, false, ""},
	{"Office lease options", 45, "", true, false, ""},
	{"Product demo", 45, "Lab", false, false, ""},
	{"Sign-off session", 30, "", false, false, ""},
	{"Thank-you calls", 30, "", false, false, ""},
}

// others are people from outside, with a firm.
var others = []struct{ Name, Firm, Domain string }{
	{"Ingrid Solheim", "Solheim & Rask", "solheimrask.example"},
	{"Bastien Corvelle", "Corvelle Partners", "corvelle.example"},
	{"Nandini Rao-Whittaker", "Rao Whittaker LLP", "raowhittaker.example"},
	{"Jasper Quillon", "Quillon Media", "quillon.example"},
	{"Aiko Morishige", "Morishige Robotics", "morishige.example"},
	{"Declan O'Farris", "O'Farris Property", "ofarris.example"},
	{"Svetlana Drozdova-Hart", "Hart Logistics", "hartlogistics.example"},
	{"Kwame Boatengo", "Boatengo Foods", "boatengo.example"},
	{"Lucía Ferranz", "Ferranz Energía", "ferranz.example"},
	{"Hugo van Stellen", "Van Stellen Rail", "vanstellen.example"},
	{"Amara Nwosu-Bell", "Bell Insurance", "bellinsurance.example"},
	{"Tobias Krähenbühl", "Krähenbühl AG", "kraehenbuehl.example"},
	{"Shireen Daruwalla", "Daruwalla Foundation", "daruwalla.example"},
	{"Rafe Pemberly-Stone", "Pemberly Stone", "pemberlystone.example"},
}

// slots are the starts that single meetings take, local.
var slots = []string{"09:00", "10:15", "11:00", "11:45", "13:30", "14:15", "15:00", "16:15", "17:00"}
