package deciders

import (
	"context"
	"time"

	"anteroom/internal/area/decision"
	"anteroom/internal/area/request"
	"anteroom/internal/core/access"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
)

// answers are the answers to a request that can follow from a decision, and what they are called.
var answers = map[string]struct {
	to    request.Verb
	words string
}{
	"accept_request":  {request.Accept, "Accept"},
	"decline_request": {request.Decline, "Decline"},
	"later_request":   {request.PutOff, "Put off"},
}

type answersRequest struct {
	*request.Service
	to   request.Verb
	verb string
}

// Ready implements decision.Doer.
func (q answersRequest) Ready(ctx context.Context, a access.Actor, _ ref.Space, _ bool, e decision.Effect) (r decision.Ready, err error) {
	triage := request.Triage{To: q.to, Text: e.Text, Until: e.Due}
	one, permit, err := q.Answerable(ctx, a, e.Of, triage)
	if err != nil {
		return r, err
	}
	words := q.verb + " the request “" + cutTo(one.Title, 200) + "”"
	if one.Name != "" {
		words += " of " + one.Name
	}
	if q.to == request.PutOff {
		words += " until " + e.Due.In(time.UTC).Format("Mon 2 Jan 2006")
	}
	if e.Text != "" {
		words += ", and say so"
	}
	return decision.Ready{Words: words, Permit: permit, Private: one.Private, Do: func(ctx context.Context, tx *journal.Tx) (ref.Record, error) {
		return ref.Record{Kind: request.Name, ID: e.Of}, q.DecideIn(ctx, tx, e.Of, triage)
	}}, nil
}

// requested is what a decision about a request does to it: it waits for the answer.
type requested struct{ *request.Service }

// Asked implements decision.Subject.
func (q requested) Asked(ctx context.Context, a access.Actor, id ref.ID) (access.Permit, func(context.Context, *journal.Tx) error, error) {
	_, permit, err := q.Permitted(ctx, a, id)
	return permit, func(ctx context.Context, tx *journal.Tx) error { return q.AskIn(ctx, tx, id) }, err
}
