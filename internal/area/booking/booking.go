package booking

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"strings"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/outside"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
)

// State says how far a booking has come.
type State string

// The states.
const (
	Pending   State = "pending"
	Confirmed State = "confirmed"
	Declined  State = "declined"
	Cancelled State = "cancelled"
	Lapsed    State = "lapsed" // by itself, because nobody confirmed it in time
)

// Seat is a host who takes part, with the event in their calendar.
type Seat struct {
	Principal ref.ID `json:"principal"`
	Calendar  ref.ID `json:"calendar"`
	Event     ref.ID `json:"event"`
}

// Answer is what was answered to a question, as it was asked then.
type Answer struct {
	Question string `json:"question"`
	Answer   string `json:"answer"`
}

// Booking is a time that somebody outside has booked.
type Booking struct {
	record.Head
	Page    ref.ID       `json:"page"`
	Link    ref.ID       `json:"link,omitempty" doc:"By which it was booked; absent when a colleague booked it"`
	State   State        `json:"state" enum:"pending,confirmed,declined,cancelled,lapsed"`
	Name    string       `json:"name"`
	Email   string       `json:"email"`
	Answers []Answer     `json:"answers"`
	StartUS clock.Micros `json:"start_us"`
	EndUS   clock.Micros `json:"end_us"`
	Zone    string       `json:"zone" doc:"IANA name of the zone of whoever booked"`
	Seats   []Seat       `json:"seats"`
	Room    ref.ID       `json:"room,omitempty" doc:"Which of the rooms of its page it took"`
	Moved   int          `json:"moved" doc:"How often whoever booked has moved it"`
	ByGuest bool         `json:"by_guest" doc:"Whoever booked did what was done last"`
	Reason  string       `json:"reason,omitempty" doc:"Why it is outside the rules of its page"`
	Broken  []Broken     `json:"broken" doc:"Which rules those are"`
	Message string       `json:"message,omitempty" doc:"What was said when it was last changed"`
	LapseUS clock.Micros `json:"lapse_us,omitzero" doc:"Until when somebody has to confirm it; kept when nobody did"`
}

// Broken is a rule that a booking is outside of, and whose it is.
type Broken struct {
	Rule      string `json:"rule" enum:"notice,horizon,grid,hours,busy,buffer,day,week,length,closed,room"`
	Principal ref.ID `json:"principal,omitempty"`
}

// live reports whether the booking takes time.
func (b *Booking) live() bool {
	return b.TrashedUS == 0 && (b.State == Pending || b.State == Confirmed)
}

func (b *Booking) events() []ref.ID {
	list := make([]ref.ID, len(b.Seats))
	for i, s := range b.Seats {
		list[i] = s.Event
	}
	return list
}

func (b *Booking) spaces() []ref.Space {
	list := []ref.Space{b.Space}
	for _, s := range b.Seats {
		list = append(list, ref.Space(s.Principal))
	}
	return list
}

// notes is what the event says of the booking. It is read by whoever sees the event.
func (b *Booking) notes() string {
	lines := []string{}
	for _, a := range b.Answers {
		lines = append(lines, a.Question+"\n"+a.Answer, "")
	}
	if b.Reason != "" {
		lines = append(lines, "Outside the rules: "+b.Reason, "")
	}
	return strings.TrimSpace(strings.Join(append(lines, "Booked by "+b.Name+", "+b.Email), "\n"))
}

// secretLen is how long a secret is, in characters of base32: 130 bits.
const secretLen = 26

// NewSecret makes a secret that nobody guesses.
func NewSecret() string { return rand.Text() }

// sum is what is stored of a secret.
func sum(secret string) string {
	h := sha256.Sum256([]byte(secret))
	return hex.EncodeToString(h[:])
}

// wellFormed reports whether a text can be a secret of ours.
func wellFormed(secret string) bool {
	return len(secret) == secretLen && strings.Trim(secret, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567") == ""
}

func said(answers []Answer) []outside.Said {
	list := make([]outside.Said, len(answers))
	for i, a := range answers {
		list[i] = outside.Said{Question: a.Question, Answer: a.Answer}
	}
	return list
}
