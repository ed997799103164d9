package outside

import "anteroom/internal/core/clock"

// Offer is a booking page as whoever holds a link to it sees it.
type Offer struct {
	Organisation string
	Title, About string
	Place        string
	Hosts        []string
	Any          bool // one of the hosts will take part, not all
	Zone         string
	Minutes      []int
	Confirm      bool // somebody confirms each booking
	Within       int  // minutes within which they do
	Moves        int  // how often a booking may be moved
	First, Last  clock.Micros
	Questions    []Question
}

// Question is asked of whoever books.
type Question struct {
	Text     string   `json:"text" minLength:"1" maxLength:"300"`
	Choices  []string `json:"choices" maxItems:"20" doc:"What can be answered; any text when there are none"`
	Required bool     `json:"required,omitempty"`
}

// Wish is what somebody wants to book. Key is their own secret for the booking, so that
// a form that is sent twice books once.
type Wish struct {
	Key, Name, Email, Zone string
	Minutes                int
	Start                  clock.Micros
	Answers                []string // one for each question
}

// Booking is a booking as whoever made it sees it.
type Booking struct {
	Organisation  string
	Title         string
	State         string // pending, confirmed, declined, cancelled, lapsed
	Hosts         []string
	Start, End    clock.Micros
	Zone          string // of whoever booked
	Name, Email   string
	Place, Link   string // Link once it is confirmed
	Thanks        string
	Message       string // from the other side
	ByGuest       bool   // whoever booked did what was done last
	Said          []Said
	MayMove       bool
	MovesLeft     int
	MayCancel     bool
	Confirm       bool // a move has to be confirmed again
	First, Last   clock.Micros
	Revision      int64
	UID           string
	HasCome, Past bool
	Lapse         clock.Micros // until when it waits to be confirmed
	MayAsk        bool         // nobody confirmed it, and it may be asked for at another time
}

// Said is a question with its answer.
type Said struct{ Question, Answer string }

// Poll is a poll as whoever has a link to it sees it.
type Poll struct {
	Organisation string
	Title, About string
	Place, Link  string // Link once a time is confirmed
	Hosts        []string
	Minutes      int
	State        string // open, closed, confirmed, cancelled
	Deadline     clock.Micros
	Zone         string // the visitor's as they said it before; else the poll's
	ZoneKnown    bool   // they said it before
	Options      []PollOption
	Propose      bool
	Chosen       clock.Micros // when it is, once confirmed
	Until        clock.Micros
	Open         bool // by the open link: whoever answers gives a name
	Revision     int64
	UID          string

	Name      string // of whose page it is
	Note      string
	Proposals []clock.Micros
	Answered  clock.Micros // 0 for not yet
	ForThem   bool         // somebody else answered on their behalf
}

// PollOption is one of the times.
type PollOption struct {
	ID         string
	Start, End clock.Micros
	Vote       string // yes, maybe, no; empty for not yet
	Shown      bool   // the answers of the others may be seen
	Yes, Maybe []string
	No         []string
}

// Vote is what somebody answers to a poll. Key is their own secret for a page of their
// own, when they come by the open link.
type Vote struct {
	Key, Name, Email, Zone string
	Votes                  map[string]string // by option
	Note                   string
	Proposals              []clock.Micros
}

// Decision is a question to a principal as whoever holds its link sees it.
type Decision struct {
	Organisation  string
	Question, Why string
	For, From     string // who decides, and who asks
	Choices       []Choice
	Because       string // why one of them is recommended
	By            clock.Micros
	Zone          string
	Otherwise     string // what happens when there is no answer
}

// Choice is one of the answers.
type Choice struct {
	Key, Title  string
	Follows     []string
	Recommended bool
}
