package poll

import (
	"context"
	"net/http"

	"anteroom/internal/core/access"
	"anteroom/internal/core/op"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
)

const example ref.ID = "01980000-0000-7000-8000-000000000001"

type (
	listIn struct {
		State  string `query:"state" enum:"open,ended,all" default:"open" doc:"open: not decided yet; ended: confirmed or cancelled"`
		Cursor string `query:"cursor" maxLength:"2048" doc:"The next of the page before"`
		Limit  int    `query:"limit" minimum:"1" maximum:"200" default:"50"`
	}
	page struct {
		Items []ListedPoll `json:"items"`
		Next  string       `json:"next,omitempty" doc:"Cursor of the next page; absent on the last"`
	}
	listOut  struct{ Body page }
	createIn struct{ Body Draft }
	idIn     struct {
		ID ref.ID `path:"id" maxLength:"36"`
	}
	getIn struct {
		ID   ref.ID `path:"id" maxLength:"36"`
		Zone string `query:"zone" maxLength:"64" doc:"In which the text is"`
	}
	shownOut struct{ Body Shown }
	patch    struct {
		Rev int64 `json:"rev" minimum:"1" doc:"The rev you have seen"`
		Change
	}
	patchIn struct {
		ID   ref.ID `path:"id" maxLength:"36"`
		Body patch
	}
	choice struct {
		Rev    int64  `json:"rev" minimum:"1" doc:"The rev you have seen"`
		Option ref.ID `json:"option" maxLength:"36"`
		Reason string `json:"reason,omitempty" maxLength:"1000" doc:"Why it is right although standing authority says never; kept in the history"`
	}
	confirmIn struct {
		ID   ref.ID `path:"id" maxLength:"36"`
		Body choice
	}
	ending struct {
		Rev   int64 `json:"rev" minimum:"1" doc:"The rev you have seen"`
		State State `json:"state" enum:"closed,cancelled"`
	}
	endIn struct {
		ID   ref.ID `path:"id" maxLength:"36"`
		Body ending
	}
	reopening struct {
		Rev      int64  `json:"rev" minimum:"1" doc:"The rev you have seen"`
		Deadline string `json:"deadline" maxLength:"16" doc:"On the wall in zone"`
		Zone     string `json:"zone,omitempty" maxLength:"64" doc:"IANA name; the poll's own when absent"`
	}
	reopenIn struct {
		ID   ref.ID `path:"id" maxLength:"36"`
		Body reopening
	}
	accepting struct {
		Rev      int64  `json:"rev" minimum:"1" doc:"The rev you have seen"`
		Voter    ref.ID `json:"voter" maxLength:"36"`
		Proposal ref.ID `json:"proposal" maxLength:"36"`
	}
	acceptIn struct {
		ID   ref.ID `path:"id" maxLength:"36"`
		Body accepting
	}
	answerOut struct{ Body Answer }
	openOut   struct{ Body OpenAnswer }
	asking    struct {
		People []ref.ID `json:"people" minItems:"1" maxItems:"100" doc:"Those to write to"`
		Base   string   `json:"base" maxLength:"200" doc:"Where this house is reached: https://anteroom.example.com"`
	}
	askIn struct {
		ID   ref.ID `path:"id" maxLength:"36"`
		Body asking
	}
	lettersOut struct{ Body Letters }
	addIn      struct {
		ID   ref.ID `path:"id" maxLength:"36"`
		Body NewVoter
	}
	voterOut   struct{ Body VoterAnswer }
	voterPatch struct {
		Rev int64 `json:"rev" minimum:"1" doc:"The rev you have seen"`
		VoterChange
	}
	voterPatchIn struct {
		ID   ref.ID `path:"id" maxLength:"36"`
		Body voterPatch
	}
	actBody struct {
		Act ref.Act `json:"act"`
	}
	actOut struct{ Body actBody }
)

// Ops are the operations on polls and on those who are asked.
func (s *Service) Ops() []op.Operation { return append(s.pollOps(), s.voterOps()...) }

func (s *Service) pollOps() []op.Operation {
	read, write := access.On(Name, access.Read), access.On(Name, access.Write)
	return []op.Operation{
		op.New(op.Spec{Name: "poll.list", Summary: "List polls, the soonest to close first", Method: http.MethodGet, Path: "/polls", Action: read, Example: "state=open", Volatile: true}, s.list),
		op.New(op.Spec{Name: "poll.create", Summary: "Propose several times for a meeting", Method: http.MethodPost, Path: "/polls", Action: write, Status: http.StatusCreated,
			Example: map[string]any{"calendars": []ref.ID{example}, "title": "Board dinner", "minutes": 90, "options": []map[string]any{{"start": "2026-03-24T19:00"}, {"start": "2026-03-25T19:30"}},
				"deadline": "2026-03-20T17:00", "zone": "Europe/London", "people": []map[string]any{{"name": "Jo Field", "email": "jo@example.com", "required": true}}}},
			func(ctx context.Context, a access.Actor, in *createIn) (*answerOut, error) {
				return answer(s.Create(ctx, a, in.Body))
			}),
		op.New(op.Spec{Name: "poll.get", Summary: "Show a poll with its answers, and who is free when", Method: http.MethodGet, Path: "/polls/{id}", Action: read, Example: "zone=Europe/London", Volatile: true},
			func(ctx context.Context, a access.Actor, in *getIn) (*shownOut, error) {
				shown, err := s.Get(ctx, a, in.ID, in.Zone)
				return &shownOut{shown}, err
			}),
		op.New(op.Spec{Name: "poll.update", Summary: "Change a poll: its words, its times, its deadline", Method: http.MethodPatch, Path: "/polls/{id}", Action: write,
			Example: map[string]any{"rev": 1, "deadline": "2026-03-21T17:00"}},
			func(ctx context.Context, a access.Actor, in *patchIn) (*answerOut, error) {
				return answer(s.Update(ctx, a, in.ID, in.Body.Rev, in.Body.Change))
			}),
		op.New(op.Spec{Name: "poll.confirm", Summary: "Confirm one of the times: make the meeting, or confirm what is held and release the rest", Method: http.MethodPost, Path: "/polls/{id}/confirm", Action: write,
			Example: map[string]any{"rev": 1, "option": example}},
			func(ctx context.Context, a access.Actor, in *confirmIn) (*answerOut, error) {
				return answer(s.ConfirmFor(ctx, a, in.ID, in.Body.Rev, in.Body.Option, in.Body.Reason))
			}),
		op.New(op.Spec{Name: "poll.end", Summary: "Close a poll, or cancel it", Method: http.MethodPost, Path: "/polls/{id}/end", Action: write, Example: map[string]any{"rev": 1, "state": "closed"}},
			func(ctx context.Context, a access.Actor, in *endIn) (*answerOut, error) {
				return answer(s.End(ctx, a, in.ID, in.Body.Rev, in.Body.State))
			}),
		op.New(op.Spec{Name: "poll.reopen", Summary: "Take answers again; a meeting that was confirmed goes", Method: http.MethodPost, Path: "/polls/{id}/reopen", Action: write,
			Example: map[string]any{"rev": 1, "deadline": "2026-03-21T17:00"}},
			func(ctx context.Context, a access.Actor, in *reopenIn) (*answerOut, error) {
				return answer(s.Reopen(ctx, a, in.ID, in.Body.Rev, in.Body.Deadline, in.Body.Zone))
			}),
		op.New(op.Spec{Name: "poll.accept", Summary: "Make a time that somebody proposed one of the options", Method: http.MethodPost, Path: "/polls/{id}/accept", Action: write,
			Example: map[string]any{"rev": 1, "voter": example, "proposal": example}},
			func(ctx context.Context, a access.Actor, in *acceptIn) (*answerOut, error) {
				return answer(s.Accept(ctx, a, in.ID, in.Body.Rev, in.Body.Voter, in.Body.Proposal))
			}),
		op.New(op.Spec{Name: "poll.open_link", Summary: "Make a link for whoever has it", Method: http.MethodPost, Path: "/polls/{id}/link", Action: write, Secret: true, Example: ""},
			func(ctx context.Context, a access.Actor, in *idIn) (*openOut, error) {
				out, err := s.OpenLink(ctx, a, in.ID)
				return &openOut{out}, err
			}),
		op.New(op.Spec{Name: "poll.end_link", Summary: "End the links for whoever has one", Method: http.MethodDelete, Path: "/polls/{id}/link", Action: write, Example: ""},
			func(ctx context.Context, a access.Actor, in *idIn) (*answerOut, error) {
				return answer(s.EndOpenLink(ctx, a, in.ID))
			}),
		op.New(op.Spec{Name: "poll.ask", Summary: "Draft a letter to each of some people, with a link of their own", Method: http.MethodPost, Path: "/polls/{id}/ask", Action: write, Secret: true,
			Example: map[string]any{"people": []ref.ID{example}, "base": "https://anteroom.example.com"}},
			func(ctx context.Context, a access.Actor, in *askIn) (*lettersOut, error) {
				out, err := s.Ask(ctx, a, in.ID, in.Body.People, in.Body.Base)
				return &lettersOut{out}, err
			}),
	}
}

func (s *Service) voterOps() []op.Operation {
	write := access.On(KindVoter, access.Write)
	return []op.Operation{
		op.New(op.Spec{Name: "poll_voter.create", Summary: "Ask one more person", Method: http.MethodPost, Path: "/polls/{id}/people", Action: write, Status: http.StatusCreated,
			Example: map[string]any{"name": "Jo Field", "email": "jo@example.com", "required": true}},
			func(ctx context.Context, a access.Actor, in *addIn) (*voterOut, error) {
				return voted(s.Add(ctx, a, in.ID, in.Body))
			}),
		op.New(op.Spec{Name: "poll_voter.update", Summary: "Change somebody who is asked, or answer on their behalf", Method: http.MethodPatch, Path: "/poll-people/{id}", Action: write,
			Example: map[string]any{"rev": 1, "votes": []map[string]any{{"option": example, "vote": "yes"}}, "note": "Told on the phone"}},
			func(ctx context.Context, a access.Actor, in *voterPatchIn) (*voterOut, error) {
				return voted(s.UpdateVoter(ctx, a, in.ID, in.Body.Rev, in.Body.VoterChange))
			}),
		op.New(op.Spec{Name: "poll_voter.end_links", Summary: "Make the links of somebody open nothing", Method: http.MethodDelete, Path: "/poll-people/{id}/links", Action: write, Example: ""},
			func(ctx context.Context, a access.Actor, in *idIn) (*voterOut, error) {
				return voted(s.EndLinks(ctx, a, in.ID))
			}),
		op.New(op.Spec{Name: "poll_voter.remove", Summary: "Ask somebody no longer", Method: http.MethodDelete, Path: "/poll-people/{id}", Action: write, Example: ""},
			func(ctx context.Context, a access.Actor, in *idIn) (out *actOut, err error) {
				out = &actOut{}
				out.Body.Act, err = s.Remove(ctx, a, in.ID)
				return out, err
			}),
	}
}

func answer(a Answer, err error) (*answerOut, error) { return &answerOut{a}, err }

func voted(a VoterAnswer, err error) (*voterOut, error) { return &voterOut{a}, err }

func (s *Service) list(ctx context.Context, a access.Actor, in *listIn) (*listOut, error) {
	out := &listOut{}
	var err error
	out.Body.Items, out.Body.Next, err = s.List(ctx, a, Filter{State: in.State, Page: record.Page{Cursor: in.Cursor, Limit: in.Limit}})
	return out, err
}
