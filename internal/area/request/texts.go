package request

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"anteroom/internal/area/request/letter"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/space"
	"anteroom/internal/core/zone"
)

// AnswerText is the text with which one kind of answer begins.
type AnswerText struct {
	To   Verb   `json:"to" enum:"accept,delegate,write,later,decline,done"`
	Text string `json:"text" maxLength:"4000" doc:"{{name}} and the like are filled in; empty for the usual text"`
}

// Texts are those with which a space answers, where they are not the usual ones.
type Texts struct {
	record.Head
	Texts []AnswerText `json:"texts"`
}

// TextField is what can be written into a text.
type TextField struct {
	Name  string `json:"name"`
	Means string `json:"means"`
}

// AnswerTexts are the texts of a space as they are used.
type AnswerTexts struct {
	Space  ref.Space    `json:"space"`
	Rev    int64        `json:"rev" doc:"0 while all are the usual ones"`
	Texts  []AnswerText `json:"texts" doc:"All of them, the usual ones too"`
	Own    []Verb       `json:"own" doc:"Which of them are this space's own"`
	Fields []TextField  `json:"fields"`
}

// answered are the verbs that have a text, in the order in which they are shown.
var answered = []Verb{Accept, Delegate, Write, PutOff, Decline, Finish}

// Texts gives the texts of a space. Errors: answer_texts.not_found when the space is not seen.
func (s *Service) Texts(ctx context.Context, a access.Actor, of ref.Space) (out AnswerTexts, err error) {
	if _, err := access.Authorize(a, access.On(KindTexts, access.Read), of); err != nil {
		return out, err
	}
	have, err := s.textsOf(ctx, a.Org, of)
	out = AnswerTexts{Space: of, Rev: have.Rev, Texts: []AnswerText{}, Own: []Verb{}, Fields: []TextField{}}
	for _, v := range answered {
		text, own := have.of(v)
		if out.Texts = append(out.Texts, AnswerText{v, text}); own {
			out.Own = append(out.Own, v)
		}
	}
	for _, f := range letter.Fields {
		out.Fields = append(out.Fields, TextField{f.Name, f.Means})
	}
	return out, err
}

func (t *Texts) of(v Verb) (text string, own bool) {
	for _, one := range t.Texts {
		if one.To == v {
			return one.Text, true
		}
	}
	return letter.Usual[string(v)], false
}

// textsOf gives what is kept; nothing when nothing is.
func (s *Service) textsOf(ctx context.Context, org ref.Org, of ref.Space) (Texts, error) {
	t, err := texts.Get(ctx, s.j.DB(), org, ref.ID(of))
	if errs.KindOf(err) == errs.NotFound {
		return Texts{}, nil
	}
	if t.TrashedUS != 0 {
		t.Texts = nil
	}
	return t, err
}

// SetTexts gives a space other texts; those that are not named stay, and an empty one is the usual one again.
// Errors: answer_texts.invalid, answer_texts.stale, access.*.
func (s *Service) SetTexts(ctx context.Context, a access.Actor, of ref.Space, rev int64, changes []AnswerText) (out AnswerTexts, act ref.Act, err error) {
	permit, err := access.Authorize(a, access.On(KindTexts, access.Write), of)
	if err != nil {
		return out, "", err
	}
	act, err = s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		was, err := texts.Get(ctx, tx, a.Org, ref.ID(of))
		fresh := errs.KindOf(err) == errs.NotFound
		if err != nil && !fresh {
			return err
		}
		if was.Rev != rev {
			return errs.StaleRev(string(KindTexts))
		}
		now := was
		if now.Texts, err = merged(was.Texts, changes); err != nil {
			return err
		}
		if fresh {
			now.Head = record.Born(tx, ref.ID(of), of)
			_, err = texts.Create(ctx, tx, &now)
			return err
		}
		now.TrashedUS = 0
		return texts.Save(tx, was, &now)
	})
	if err != nil {
		return out, "", err
	}
	out, err = s.Texts(ctx, a, of)
	return out, act, err
}

func merged(have, changes []AnswerText) ([]AnswerText, error) {
	all := map[Verb]string{}
	for _, one := range have {
		all[one.To] = one.Text
	}
	bad := errs.New(errs.Invalid, "answer_texts.invalid", "These texts can't be kept like this. See the fields.")
	for i, one := range changes {
		path := fmt.Sprintf("body.texts[%d].text", i)
		one.Text = tidy(one.Text)
		if unknown := letter.Unknown(one.Text); len(unknown) > 0 {
			bad = bad.With(path, "There is no field {{"+strings.Join(unknown, "}}, {{")+"}}.")
		}
		if utf8.RuneCountInString(one.Text) > maxSaid {
			bad = bad.With(path, "At most 4,000 characters.")
		}
		if !slices.Contains(answered, one.To) {
			bad = bad.With(fmt.Sprintf("body.texts[%d].to", i), "accept, delegate, write, later, decline or done")
		}
		if all[one.To] = one.Text; one.Text == "" || one.Text == letter.Usual[string(one.To)] {
			delete(all, one.To)
		}
	}
	if len(bad.Fields) > 0 {
		return nil, bad
	}
	out := []AnswerText{}
	for _, v := range answered {
		if text, ok := all[v]; ok {
			out = append(out, AnswerText{v, text})
		}
	}
	return out, nil
}

// DraftedAnswer is an answer as it begins.
type DraftedAnswer struct {
	Text    string      `json:"text" doc:"{{link}} stays: it becomes the address of their page when it is sent"`
	Missing []TextField `json:"missing" doc:"What the text names and nobody has said; it stays in the text until somebody does"`
}

// Sending is for whom and until when an answer is.
type Sending struct {
	Member  ref.Member
	Until   clock.Date
	Service ref.ID
}

// Draft begins an answer to a request. Errors: request.not_found, request.no_service, access.*.
func (s *Service) Draft(ctx context.Context, a access.Actor, id ref.ID, to Verb, with Sending) (out DraftedAnswer, err error) {
	r, _, err := kind.Open(ctx, s.j.DB(), a, id, access.Read)
	if err != nil {
		return out, err
	}
	have, err := s.textsOf(ctx, a.Org, r.Space)
	if err != nil {
		return out, err
	}
	values, err := s.values(ctx, a, &r, with)
	if err != nil {
		return out, err
	}
	template, _ := have.of(to)
	text, missing := letter.Fill(template, values)
	out = DraftedAnswer{Text: text, Missing: []TextField{}}
	for _, name := range missing {
		for _, f := range letter.Fields {
			if f.Name == name {
				out.Missing = append(out.Missing, TextField{f.Name, f.Means})
			}
		}
	}
	return out, nil
}

// values is what is known of a request, for a text.
func (s *Service) values(ctx context.Context, a access.Actor, r *Request, with Sending) (map[string]string, error) {
	all, err := s.people.Colleagues(ctx, a)
	if err != nil {
		return nil, err
	}
	names, err := space.Names(ctx, s.j.DB(), a.Org, []ref.Space{r.Space})
	if err != nil {
		return nil, err
	}
	zoneName, err := s.people.ZoneOf(ctx, a.Org, r.Space)
	if err != nil {
		return nil, err
	}
	z, err := zone.Load(zoneName)
	if err != nil {
		z = zone.UTC
	}
	values := map[string]string{
		"name": r.Name, "title": r.Title, "executive": names[r.Space], "asked": r.CreatedUS.Time().In(z.Location()).Format(longDay), "me": all[a.Member].Name,
		"colleague": all[with.Member].Name, "deadline": r.deadline(),
	}
	if with.Until != "" {
		if _, err := clock.ParseDate(string(with.Until)); err == nil {
			values["until"] = with.Until.In(z.Location()).Format(longDay)
		}
	}
	if r.PromisedUS != 0 {
		values["promised"] = r.PromisedUS.Time().In(z.Location()).Format(longDay + ", 15:04")
	}
	of := with.Service
	if of == "" {
		of = r.Service
	}
	if of != "" {
		one, err := s.offered(ctx, s.j.DB(), a.Org, r.Space, of)
		if err != nil {
			return nil, err
		}
		maps.Copy(values, map[string]string{"service": one.Title, "covers": one.Covers})
	}
	return values, nil
}

const longDay = "Monday 2 January"

// deadline says by when something is wanted, on the clocks of its zone.
func (r *Request) deadline() string {
	if r.Due == "" {
		return ""
	}
	text := r.Due.In(noZone).Format(longDay)
	if r.DueTime != "" {
		text += ", " + r.DueTime + " (" + r.Zone + ")"
	}
	return text
}
