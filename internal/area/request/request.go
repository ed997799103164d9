package request

import (
	"net/mail"
	"strings"
	"time"
	"unicode/utf8"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/own"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/zone"
)

// The kinds of record this area keeps.
const (
	Name        ref.Kind = "request"
	KindService ref.Kind = "service"
	KindForm    ref.Kind = "request_form"
	KindTexts   ref.Kind = "answer_texts"
)

// The bounds of a request, in characters.
const (
	maxTitle  = 500
	maxBody   = 20_000
	maxWhy    = 5000
	maxName   = 200
	maxEmail  = 320
	maxSaid   = 4000
	maxTalk   = 60
	maxOthers = 1000
)

// never is the day until which nothing is put off.
const never = clock.Date("9999-12-31")

// Where a request came from.
const (
	Typed   = "typed"
	Quick   = "quick"
	ByMail  = "mail"
	ByForm  = "form"
	ByAPI   = "api"
	Sources = "typed,quick,mail,form,api"
)

// RequestWord is something that was said about a request, which whoever asked sees too.
type RequestWord struct {
	AtUS   clock.Micros `json:"at_us"`
	By     ref.Member   `json:"by,omitempty" doc:"Who answered; absent for whoever asked"`
	Became State        `json:"became,omitempty" doc:"What the request became with it"`
	Text   string       `json:"text"`
}

// Asking is what somebody asks.
type Asking struct {
	Title   string     `json:"title" doc:"What is asked, in a line"`
	Body    string     `json:"body" doc:"The text it came with"`
	Why     string     `json:"why"`
	Outcome string     `json:"outcome" doc:"What is to be there at the end"`
	Others  string     `json:"others" doc:"Who else has to do with it"`
	Due     clock.Date `json:"due,omitempty" doc:"By which day, in zone"`
	DueTime string     `json:"due_time,omitempty" doc:"By when on that day, as 15:04"`
	Zone    string     `json:"zone,omitempty" doc:"IANA name; present whenever due is"`
	Name    string     `json:"name" doc:"Who asks"`
	Email   string     `json:"email"`
	Member  ref.Member `json:"member,omitempty" doc:"Who asks, when that is a colleague"`
}

// Request is something that somebody asks.
type Request struct {
	record.Head
	Asking
	DueUS      clock.Micros  `json:"due_us,omitzero" doc:"The instant by which it is wanted"`
	Source     string        `json:"source" enum:"typed,quick,mail,form,api"`
	Form       ref.ID        `json:"form,omitempty" doc:"By which form it came"`
	Service    ref.ID        `json:"service,omitempty" doc:"Which service it is answered with"`
	Private    bool          `json:"private"`
	State      State         `json:"state" enum:"new,asked,accepted,delegated,written,later,declined,done"`
	Until      clock.Date    `json:"until,omitempty" doc:"The day until which it was put off"`
	Assignee   ref.Member    `json:"assignee,omitempty" doc:"Who does it"`
	PromisedUS clock.Micros  `json:"promised_us,omitzero" doc:"By when an answer was promised"`
	AnsweredUS clock.Micros  `json:"answered_us,omitzero" doc:"When it was first answered"`
	AnsweredBy ref.Member    `json:"answered_by,omitempty" doc:"Who decided last what becomes of it"`
	AnswerRev  int64         `json:"answer_rev,omitzero"`
	DoneUS     clock.Micros  `json:"done_us,omitzero"`
	Talk       []RequestWord `json:"talk" doc:"What was said to and fro"`
	Gen        int           `json:"gen,omitzero" doc:"How often links to their page were ended"`
	Mail       MailKey       `json:"mail,omitempty" doc:"What names the mail it came by"`
	MailedUS   clock.Micros  `json:"mailed_us,omitzero" doc:"When that mail was sent"`
	Brought    []string      `json:"brought,omitempty" doc:"What came with it by a form, as whoever asked called it; its files may be called otherwise by now"`
	Tags       []ref.ID      `json:"tags"`
	Fields     own.Values    `json:"fields,omitempty" doc:"What it holds in fields of one's own"`
}

// settle tidies what is asked and says what is wrong with it, each at its field.
func (k *Asking) settle(bad *errs.Error) *errs.Error {
	k.Title = oneLine(k.Title)
	for _, text := range []*string{&k.Body, &k.Why, &k.Outcome, &k.Others} {
		*text = tidy(*text)
	}
	k.Name, k.Email = oneLine(k.Name), strings.TrimSpace(k.Email)
	if k.Title == "" {
		bad = bad.With("body.title", "Say what is asked, in a line.")
	}
	for _, f := range []struct {
		path, text string
		most       int
		say        string
	}{
		{"title", k.Title, maxTitle, "At most 500 characters. Put the rest into the text."}, {"body", k.Body, maxBody, "At most 20,000 characters."},
		{"why", k.Why, maxWhy, "At most 5,000 characters."}, {"outcome", k.Outcome, maxWhy, "At most 5,000 characters."},
		{"others", k.Others, maxOthers, "At most 1,000 characters."}, {"name", k.Name, maxName, "At most 200 characters."},
	} {
		if utf8.RuneCountInString(f.text) > f.most {
			bad = bad.With("body."+f.path, f.say)
		}
	}
	if k.Email != "" {
		at, err := mail.ParseAddress(k.Email)
		if err != nil || at.Address != k.Email || len(k.Email) > maxEmail {
			bad = bad.With("body.email", "Write an address such as jo@example.com.")
		}
	}
	return bad
}

// when works out the instant by which something is wanted.
func (k *Asking) when(bad *errs.Error) (clock.Micros, *errs.Error) {
	if k.Due == "" {
		if k.DueTime != "" {
			bad = bad.With("body.due", "A time needs a day. Say which.")
		}
		k.Zone = ""
		return 0, bad
	}
	if _, err := clock.ParseDate(string(k.Due)); err != nil || k.Due >= never {
		return 0, bad.With("body.due", "Write the day as 2026-03-29.")
	}
	z, err := zone.Load(k.Zone)
	if err != nil {
		return 0, bad.With("body.zone", "Name a time zone as Europe/London.")
	}
	wall := zone.DateWall(k.Due).AddDays(1)
	if k.DueTime != "" {
		at, err := time.Parse("15:04", k.DueTime)
		if err != nil || len(k.DueTime) != 5 {
			return 0, bad.With("body.due_time", "Write the time as 09:00, from 00:00 to 23:59.")
		}
		wall = zone.DateWall(k.Due) + zone.Wall(at.Hour()*3600+at.Minute()*60)*zone.Second
	}
	t, _ := z.ToInstant(wall)
	return t, bad
}

// settle checks a request as it is going to be stored. Errors: request.invalid.
func (r *Request) settle() error {
	bad := r.Asking.settle(errs.New(errs.Invalid, "request.invalid", "Some of this can't be kept as it is. See the fields."))
	r.DueUS, bad = r.when(bad)
	if r.Name == "" {
		bad = bad.With("body.name", "Say who asks.")
	}
	if len(r.Tags) > record.MaxTags {
		bad = bad.With("body.tags", "At most 50 tags.")
	}
	if len(bad.Fields) > 0 {
		return bad
	}
	return nil
}

// say adds to what was said. Errors: request.talk_full.
func (r *Request) say(w RequestWord) error {
	if len(r.Talk) >= maxTalk {
		return errs.New(errs.Conflict, "request.talk_full", "Sixty things have been said here already. Go on by mail, or make a new request.")
	}
	r.Talk = append(append([]RequestWord{}, r.Talk...), w)
	return nil
}

func oneLine(s string) string { return strings.Join(strings.Fields(strings.ToValidUTF8(s, "")), " ") }

// tidy keeps the lines of a text, without what no screen shows.
func tidy(s string) string {
	s = strings.ToValidUTF8(strings.ReplaceAll(s, "\r\n", "\n"), "")
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		if r == '\n' || r == '\t' {
			return r
		}
		if r < ' ' || r == 0x7f {
			return -1
		}
		return r
	}, s))
}
