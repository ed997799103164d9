package decision

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/onwall"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/zone"
)

// The kinds of record this area keeps.
const (
	Name      ref.Kind = "decision"
	KindLink  ref.Kind = "decision_link"
	KindPoint ref.Kind = "point"
)

// Form is how a decision is answered.
type Form string

// The forms.
const (
	YesNo  Form = "yes_no"
	Choose Form = "choose"
)

// State says how far a decision has come.
type State string

// The states.
const (
	Open      State = "open"
	Answered  State = "answered"
	Lapsed    State = "lapsed"    // its date came
	Withdrawn State = "withdrawn" // by whoever asked
)

// The options of a yes or no.
const (
	Yes = "yes"
	No  = "no"
)

// Bounds, in characters and of lists.
const (
	maxQuestion = 300
	maxWhy      = 4000
	maxTitle    = 200
	maxText     = 10_000
	maxOptions  = 8
	maxFollows  = 6
)

// DecisionAbout is the record that a decision is about.
type DecisionAbout struct {
	Kind ref.Kind `json:"kind" maxLength:"40"`
	ID   ref.ID   `json:"id" maxLength:"36"`
}

// Option is one of the answers there can be.
type Option struct {
	Key     string   `json:"key" doc:"yes, no, or its number"`
	Title   string   `json:"title"`
	Follows []Effect `json:"follows" doc:"What is done in the act of the answer"`
}

// Way is how an answer came.
type Way string

// The ways.
const (
	BySelf Way = "self" // by the principal
	Told   Way = "told" // to somebody who works for them, who wrote it down
	ByLink Way = "link"
	ByDate Way = "date" // nobody answered
)

// Followed is something that an answer did.
type Followed struct {
	Words string     `json:"words"`
	Of    ref.Record `json:"of" doc:"What was changed or made"`
}

// Given is an answer that was given.
type Given struct {
	Option   string       `json:"option" doc:"Key of the option; empty when nothing was to happen"`
	Way      Way          `json:"way" enum:"self,told,link,date"`
	AtUS     clock.Micros `json:"at_us"`
	By       ref.Member   `json:"by,omitempty" doc:"Who answered or wrote it down; absent by link and by date"`
	Note     string       `json:"note,omitempty"`
	Followed []Followed   `json:"followed"`
	Failed   string       `json:"failed,omitempty" doc:"Why nothing was done when the date came"`
}

// Decision is a question to a principal.
type Decision struct {
	record.Head
	Question  string        `json:"question"`
	Why       string        `json:"why"`
	Form      Form          `json:"form" enum:"yes_no,choose"`
	Options   []Option      `json:"options"`
	Recommend string        `json:"recommend" doc:"Key of the option that whoever asks would choose; empty for none"`
	Because   string        `json:"because" doc:"Why they would"`
	By        string        `json:"by" doc:"Until when it is to be decided, on the wall in zone"`
	Zone      string        `json:"zone" doc:"IANA name"`
	ByUS      clock.Micros  `json:"by_us"`
	Otherwise string        `json:"otherwise" doc:"Key of the option that holds when nobody answers; empty when nothing happens"`
	About     DecisionAbout `json:"about" doc:"What it is about; empty for nothing in particular"`
	Private   bool          `json:"private"`
	State     State         `json:"state" enum:"open,answered,lapsed,withdrawn"`
	Version   int           `json:"version" doc:"Counts what was asked; a link answers the one it was made for"`
	AskedBy   ref.Member    `json:"asked_by" doc:"Who asks, and in whose name an answer by link or by date is carried out"`
	LaterUS   clock.Micros  `json:"later_us,omitzero" doc:"Until when the principal has put it off"`
	Authority ref.ID        `json:"authority,omitempty" doc:"The rule of standing authority that put it there"`
	Answer    *Given        `json:"answer,omitempty"`
}

// option finds an option by its key; nil when there is none.
func (d *Decision) option(key string) *Option {
	for i := range d.Options {
		if d.Options[i].Key == key {
			return &d.Options[i]
		}
	}
	return nil
}

// live reports whether a decision can be answered.
func (d *Decision) live(now clock.Micros) bool {
	return d.State == Open && d.TrashedUS == 0 && d.ByUS > now
}

var keyed = map[string]string{Yes: "Yes", No: "No"}

// settle checks a decision as it is going to be stored, and works out what follows from it.
// Errors: decision.invalid.
func (d *Decision) settle() error {
	bad := errs.New(errs.Invalid, "decision.invalid", "It can't be asked like this. See the fields.")
	d.Question = strings.Join(strings.Fields(d.Question), " ")
	d.Why, d.Because = strings.TrimSpace(d.Why), strings.TrimSpace(d.Because)
	if d.Question == "" || utf8.RuneCountInString(d.Question) > maxQuestion {
		bad = bad.With("body.question", "Ask in one sentence, in at most 300 characters.")
	}
	for path, text := range map[string]string{"body.why": d.Why, "body.because": d.Because} {
		if utf8.RuneCountInString(text) > maxWhy {
			bad = bad.With(path, "At most 4,000 characters.")
		}
	}
	bad = d.settleOptions(bad)
	if d.Recommend != "" && d.option(d.Recommend) == nil {
		bad = bad.With("body.recommend", "Recommend one of the options, or none.")
	}
	if d.Otherwise != "" && d.option(d.Otherwise) == nil {
		bad = bad.With("body.otherwise", "Choose one of the options, or nothing.")
	}
	if (d.About.Kind == "") != (d.About.ID == "") || len(d.About.Kind) > 40 {
		bad = bad.With("body.about", "Name the kind and the id of what it is about.")
	}
	z, err := zone.Load(d.Zone)
	if err != nil {
		return bad.With("body.zone", "Choose a time zone, such as Europe/London.")
	}
	var ok bool
	if d.ByUS, _, ok = onwall.Read(d.By, z); !ok {
		return bad.With("body.by", "Say by when: write it as 2026-03-29T17:00.")
	}
	d.By = onwall.At(d.ByUS, z)
	if len(bad.Fields) > 0 {
		return bad
	}
	return nil
}

func (d *Decision) settleOptions(bad *errs.Error) *errs.Error {
	switch {
	case d.Form == YesNo:
		if len(d.Options) != 2 || d.Options[0].Key != Yes || d.Options[1].Key != No {
			return bad.With("body.options", "A yes or no has the options yes and no.")
		}
	case d.Form != Choose:
		return bad.With("body.form", "yes_no or choose")
	case len(d.Options) < 2 || len(d.Options) > maxOptions:
		return bad.With("body.options", fmt.Sprintf("Two options at least, %d at most.", maxOptions))
	}
	seen := map[string]bool{}
	for i := range d.Options {
		o, path := &d.Options[i], fmt.Sprintf("body.options[%d]", i)
		if o.Title = strings.Join(strings.Fields(o.Title), " "); o.Title == "" {
			o.Title = keyed[o.Key]
		}
		if d.Form == Choose {
			o.Key = strconv.Itoa(i + 1)
		}
		switch {
		case o.Title == "" || utf8.RuneCountInString(o.Title) > maxTitle:
			bad = bad.With(path+".title", "Say it in at most 200 characters.")
		case seen[o.Title]:
			bad = bad.With(path+".title", "This is there twice.")
		case len(o.Follows) > maxFollows:
			bad = bad.With(path+".follows", "At most six things can follow.")
		}
		seen[o.Title] = true
		if o.Follows == nil {
			o.Follows = []Effect{}
		}
		for k := range o.Follows {
			bad = o.Follows[k].settle(bad, fmt.Sprintf("%s.follows[%d]", path, k))
		}
	}
	return bad
}

// inTime refuses a date that has passed, or is far off. Errors: decision.invalid.
func (d *Decision) inTime(now clock.Micros) error {
	bad := errs.New(errs.Invalid, "decision.invalid", "It can't be asked like this. See the fields.")
	switch {
	case d.ByUS <= now:
		return bad.With("body.by", "This has passed. Choose a later time.")
	case d.ByUS > now+3*366*24*60*minute:
		return bad.With("body.by", "This is too far ahead: three years at most.")
	}
	return nil
}

const minute = clock.Micros(zone.Minute)

var (
	errEnded  = errs.New(errs.Conflict, "decision.ended", "This is no longer open. Look at what became of it.")
	errOption = errs.New(errs.Invalid, "decision.no_option", "This is none of the options. Choose one of those that are there.").With("body.option", "none of the options")
)

// The moves between the states. Each gives the decision as it is then, or refuses.

// answered is the decision with an answer. Errors: decision.ended, decision.no_option.
func (d Decision) answered(g Given) (Decision, error) {
	if !d.live(g.AtUS) {
		return d, errEnded
	}
	if d.option(g.Option) == nil {
		return d, errOption
	}
	d.State, d.Answer, d.LaterUS = Answered, &g, 0
	return d, nil
}

// lapsed is the decision once its date has come. Errors: decision.ended.
func (d Decision) lapsed(g Given) (Decision, error) {
	if d.State != Open || d.TrashedUS != 0 || d.ByUS > g.AtUS {
		return d, errEnded
	}
	d.State, d.Answer, d.LaterUS = Lapsed, &g, 0
	return d, nil
}

// withdrawn is the decision taken back by whoever asked. Errors: decision.ended.
func (d Decision) withdrawn() (Decision, error) {
	if d.State != Open || d.TrashedUS != 0 {
		return d, errEnded
	}
	d.State, d.LaterUS = Withdrawn, 0
	return d, nil
}

// reopened is the decision asked again; the next date is set by whoever asks. What followed
// from the answer before stays done. Errors: decision.open.
func (d Decision) reopened() (Decision, error) {
	if d.State == Open {
		return d, errs.New(errs.Conflict, "decision.open", "This is open already.")
	}
	d.State, d.Answer, d.LaterUS = Open, nil, 0
	d.Version++
	return d, nil
}

// later is the decision put off. Errors: decision.ended, decision.invalid.
func (d Decision) later(until, now clock.Micros) (Decision, error) {
	bad := errs.New(errs.Invalid, "decision.invalid", "It can't be put off like this. See the fields.")
	switch {
	case !d.live(now):
		return d, errEnded
	case until <= now:
		return d, bad.With("body.until", "This has passed. Choose a later time.")
	case until >= d.ByUS:
		return d, errs.New(errs.Conflict, "decision.too_late", "It has to be decided before then. Answer it now, choose an earlier time, or ask for more time.")
	}
	d.LaterUS = until
	return d, nil
}

// same reports whether two versions of a decision ask the same.
func (d *Decision) same(o *Decision) bool {
	return d.Question == o.Question && d.Why == o.Why && d.Form == o.Form && d.Recommend == o.Recommend && d.Because == o.Because && d.ByUS == o.ByUS &&
		d.Otherwise == o.Otherwise && slices.EqualFunc(d.Options, o.Options, func(a, b Option) bool {
		return a.Key == b.Key && a.Title == b.Title && slices.Equal(a.Follows, b.Follows)
	})
}
