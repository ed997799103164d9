package handover

import (
	"context"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/ref"
)

const (
	maxDays   = 60
	maxLines  = 300
	maxRemark = 500  // characters
	maxWords  = 4000 // characters before the lists
)

// HandoverAway is the days somebody hands over, and for whom they work in them.
type HandoverAway struct {
	For   ref.ID     `query:"for" json:"for" required:"true" maxLength:"36" doc:"An executive, or the one who asks, for their own work"`
	From  clock.Date `query:"from" json:"from" required:"true" maxLength:"10" format:"date" doc:"The first day"`
	Until clock.Date `query:"until" json:"until" required:"true" maxLength:"10" format:"date" doc:"The last day; at most 60 later"`
}

func (w HandoverAway) space() ref.Space { return ref.Space(w.For) }

// check says what is wrong with the days. Errors: handover.invalid.
func (w HandoverAway) check() error {
	for field, day := range map[string]clock.Date{"from": w.From, "until": w.Until} {
		if _, err := clock.ParseDate(string(day)); err != nil {
			return invalid(field, "a day, as 2026-03-29")
		}
	}
	if w.Until < w.From || w.Until > w.From.AddDays(maxDays) {
		return invalid("until", "Choose a last day that is not before the first, and at most 60 days later.")
	}
	return nil
}

func invalid(field, why string) *errs.Error {
	return errs.New(errs.Invalid, "handover.invalid", "No note can be made like this. See the fields.").With(field, why)
}

// HandoverLine is one thing to hand over.
type HandoverLine struct {
	Kind   ref.Kind `json:"kind"`
	ID     ref.ID   `json:"id"`
	Title  string   `json:"title"`
	When   string   `json:"when,omitempty" doc:"In words, with its zone where it has one; it stands before the title"`
	Detail string   `json:"detail,omitempty" doc:"In words; it stands after the title"`
}

func (l HandoverLine) record() ref.Record { return ref.Record{Kind: l.Kind, ID: l.ID} }

// HandoverSection is things of one sort.
type HandoverSection struct {
	Name   string         `json:"name" enum:"places,meetings,tasks,waiting,notes,files"`
	Lines  []HandoverLine `json:"lines"`
	Secret int            `json:"left_out,omitzero" doc:"How many private ones are left out: who sees those finds them where they are"`
	More   bool           `json:"more,omitzero" doc:"There are more than are listed"`
}

// Gatherer knows what there is to hand over, as somebody sees it.
type Gatherer interface {
	// Gather gives the sections that are not empty, in the order in which they are read, without what is
	// private, and what whose work it is is called. Errors: principal.not_found, access.*.
	Gather(ctx context.Context, a access.Actor, w HandoverAway) (whose string, sections []HandoverSection, err error)
}

// Written is a handover that is to be kept.
type Written struct {
	ID    ref.ID // of the note; may be empty
	Space ref.Space
	Title string
	Body  string // Markdown
	// With is who takes over, until the end of a day; nobody when empty. Names are the records in the text.
	With  ref.Member
	Until clock.Date
	Names []ref.Record
}

// HandoverMade is what came of it.
type HandoverMade struct {
	Note   ref.ID  `json:"note" doc:"Of the note"`
	Shared int     `json:"shared,omitzero" doc:"How many records, the note among them, are shown to who takes over"`
	Act    ref.Act `json:"act,omitempty" doc:"Undo takes all of it back"`
}

// Keeper keeps notes and shares.
type Keeper interface {
	// Keep makes the note, and shares it and what it names with who takes over as far as they don't see
	// that anyway: one act. Errors: those of making notes and shares.
	Keep(ctx context.Context, a access.Actor, w Written) (HandoverMade, error)
}

// Service makes handovers.
type Service struct {
	gatherer Gatherer
	keeper   Keeper
	clock    clock.Clock
}

// New makes the service.
func New(g Gatherer, k Keeper, c clock.Clock) *Service {
	return &Service{gatherer: g, keeper: k, clock: c}
}

// Draft gathers what there is to hand over, as the one who asks sees it.
// Errors: handover.invalid, principal.not_found, access.*.
func (s *Service) Draft(ctx context.Context, a access.Actor, w HandoverAway) ([]HandoverSection, error) {
	if err := w.check(); err != nil {
		return nil, err
	}
	if _, err := access.Authorize(a, access.On("note", access.Read), w.space()); err != nil {
		return nil, err
	}
	_, sections, err := s.gatherer.Gather(ctx, a, w)
	return sections, err
}

// HandoverChoice is a thing that goes into the note, with what is to be said about it.
type HandoverChoice struct {
	Kind   ref.Kind `json:"kind" maxLength:"40"`
	ID     ref.ID   `json:"id" maxLength:"36"`
	Remark string   `json:"remark,omitempty" maxLength:"2000" doc:"At most 500 characters"`
}

// HandoverDraft is a handover that somebody asks for.
type HandoverDraft struct {
	ID ref.ID `json:"id,omitempty" maxLength:"36" doc:"A UUIDv7 made by the client, so that sending it again makes no second note"`
	HandoverAway
	Title  string           `json:"title,omitempty" maxLength:"300" doc:"Made from whose work it is and the days when absent"`
	Words  string           `json:"words,omitempty" maxLength:"16000" doc:"What stands before the lists, plain; at most 4,000 characters"`
	With   ref.Member       `json:"with,omitempty" maxLength:"36" doc:"Who takes over: they are shown the note and what it names until the last day"`
	Chosen []HandoverChoice `json:"chosen" maxItems:"300" doc:"What goes into the note, of what was gathered"`
}

// Create makes the note of what was chosen, as it is now: what has gone meanwhile is left out.
// Errors: handover.invalid, and those of Draft, of making notes and of shares.
func (s *Service) Create(ctx context.Context, a access.Actor, d HandoverDraft) (HandoverMade, error) {
	if err := d.check(); err != nil {
		return HandoverMade{}, err
	}
	if utf8.RuneCountInString(d.Words) > maxWords {
		return HandoverMade{}, invalid("body.words", "Use at most 4,000 characters.")
	}
	remarks := map[ref.Record]string{}
	for _, c := range d.Chosen {
		if utf8.RuneCountInString(c.Remark) > maxRemark {
			return HandoverMade{}, invalid("body.chosen", "Use at most 500 characters for a remark.")
		}
		remarks[ref.Record{Kind: c.Kind, ID: c.ID}] = oneLine(c.Remark)
	}
	if _, err := access.Authorize(a, access.On("note", access.Write), d.space()); err != nil {
		return HandoverMade{}, err
	}
	whose, sections, err := s.gatherer.Gather(ctx, a, d.HandoverAway)
	if err != nil {
		return HandoverMade{}, err
	}
	for i := range sections {
		sections[i].Lines = slices.DeleteFunc(sections[i].Lines, func(l HandoverLine) bool {
			_, chosen := remarks[l.record()]
			return !chosen
		})
	}
	sections = slices.DeleteFunc(sections, func(one HandoverSection) bool { return len(one.Lines) == 0 })
	title := oneLine(d.Title)
	if title == "" {
		title = "Handover: " + whose + ", " + days(d.HandoverAway)
	}
	body, names := written(d, sections, remarks)
	return s.keeper.Keep(ctx, a, Written{ID: d.ID, Space: d.space(), Title: title, Body: body, With: d.With, Until: d.Until, Names: names})
}

// oneLine makes a text fit for a line.
func oneLine(text string) string {
	return strings.Join(strings.FieldsFunc(strings.ToValidUTF8(text, ""), func(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) }), " ")
}
