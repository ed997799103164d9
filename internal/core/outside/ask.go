package outside

import "anteroom/internal/core/clock"

// AskForm is a form by which something can be asked, as whoever has its link sees it.
type AskForm struct {
	Organisation   string
	For            string // whom requests are for
	Title, About   string
	Service        string // what can be asked for; anything when empty
	Covers, Leaves string
	Promise        int // minutes of working time within which there is an answer; 0 for no promise
	Members        bool
	Signed         bool   // whoever looks is signed in here
	Name, Email    string // theirs, then
	Zone           string
}

// Ask is what somebody asks by a form. Key is their own secret for the page of their request, so
// that a form that is sent twice asks once. Member is who is signed in; empty for nobody.
type Ask struct {
	Key, Name, Email, Member  string
	Title, Body, Why, Outcome string
	Others, Due, DueTime      string
	Zone                      string
	Files                     []Kept
}

// Kept is a file that somebody brings with what they ask. Its bytes are here until it is let go of; by
// then a request has it, or nobody does.
type Kept interface {
	Called() string
	Release()
}

// Asked is a request as whoever made it sees it.
type Asked struct {
	Organisation       string
	For                string
	Title, Body        string
	Why, Outcome       string
	Others             string
	Due, DueTime, Zone string
	State              string // new, accepted, delegated, written, later, declined, done
	Until              clock.Date
	Promised           clock.Micros // while there is no answer yet
	At                 clock.Micros // when it was asked
	Name               string
	Brought            []string // files that came with it, as they were called
	Words              []AskedWord
	MayAdd             bool
}

// AskedWord is something that was said about a request.
type AskedWord struct {
	At   clock.Micros
	Ours bool // it was said to whoever asked
	Text string
}
