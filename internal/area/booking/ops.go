package booking

import (
	"context"
	"net/http"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/op"
	"anteroom/internal/core/ref"
)

const example ref.ID = "01980000-0000-7000-8000-000000000001"

type (
	pageList struct {
		Items []ListedPage `json:"items"`
	}
	pagesOut  struct{ Body pageList }
	newPageIn struct{ Body NewPage }
	pageOut   struct{ Body PageAnswer }
	idIn      struct {
		ID ref.ID `path:"id" maxLength:"36"`
	}
	shownPageOut struct{ Body ShownPage }
	pagePatch    struct {
		Rev int64 `json:"rev" minimum:"1" doc:"The rev you have seen"`
		PageChange
	}
	pagePatchIn struct {
		ID   ref.ID `path:"id" maxLength:"36"`
		Body pagePatch
	}
	trashIn struct {
		ID  ref.ID `path:"id" maxLength:"36"`
		Rev int64  `query:"rev" minimum:"1" doc:"The rev you have seen"`
	}
	actBody struct {
		Act ref.Act `json:"act"`
	}
	actOut    struct{ Body actBody }
	linkDraft struct {
		ID    ref.ID `json:"id,omitempty" maxLength:"36"`
		Label string `json:"label,omitempty" maxLength:"200" doc:"For whom or where it is"`
	}
	newLinkIn struct {
		ID   ref.ID `path:"id" maxLength:"36"`
		Body linkDraft
	}
	linkOut struct{ Body LinkAnswer }
	slotsIn struct {
		ID      ref.ID     `path:"id" maxLength:"36"`
		Minutes int        `query:"minutes" minimum:"5" maximum:"480" required:"true"`
		From    clock.Date `query:"from" maxLength:"10" required:"true" doc:"The first day, in the page's zone"`
		Until   clock.Date `query:"until" maxLength:"10" required:"true" doc:"The last day"`
	}
	starts struct {
		Starts []clock.Micros `json:"starts"`
	}
	slotsOut struct{ Body starts }
	listIn   struct {
		Page  ref.ID `query:"page" maxLength:"36" doc:"Only of this page"`
		Event ref.ID `query:"event" maxLength:"36" doc:"Only the one that has this meeting, whatever became of it"`
		State string `query:"state" enum:"pending,coming,past" default:"coming" doc:"past has those that were declined or cancelled too"`
	}
	bookingList struct {
		Items []Shown `json:"items"`
	}
	listOut  struct{ Body bookingList }
	shownOut struct{ Body Shown }
	forGuest struct {
		Page ref.ID `json:"page" maxLength:"36"`
		ForGuest
	}
	bookIn    struct{ Body forGuest }
	answerOut struct{ Body Answered }
	seen      struct {
		Rev int64 `json:"rev" minimum:"1" doc:"The rev you have seen"`
	}
	confirmIn struct {
		ID   ref.ID `path:"id" maxLength:"36"`
		Body seen
	}
	settling struct {
		Rev    int64  `json:"rev" minimum:"1" doc:"The rev you have seen"`
		Reason string `json:"reason,omitempty" maxLength:"1000" doc:"Why it is right although standing authority says never; kept in the history"`
	}
	settleIn struct {
		ID   ref.ID `path:"id" maxLength:"36"`
		Body settling
	}
	ending struct {
		Rev     int64  `json:"rev" minimum:"1" doc:"The rev you have seen"`
		Message string `json:"message,omitempty" maxLength:"2000" doc:"Shown to whoever booked"`
		Reason  string `json:"reason,omitempty" maxLength:"1000" doc:"Why it is right although standing authority says never; kept in the history"`
	}
	endIn struct {
		ID   ref.ID `path:"id" maxLength:"36"`
		Body ending
	}
	moving struct {
		Rev int64 `json:"rev" minimum:"1" doc:"The rev you have seen"`
		On
		Override *Override `json:"override,omitempty"`
	}
	moveIn struct {
		ID   ref.ID `path:"id" maxLength:"36"`
		Body moving
	}
	pathBody struct {
		Path string `json:"path" doc:"The address on this server, shown once"`
	}
	pathOut struct{ Body pathBody }
)

// Ops are the operations on booking pages and bookings.
func (s *Service) Ops() []op.Operation { return append(s.pageOps(), s.bookingOps()...) }

func (s *Service) pageOps() []op.Operation {
	read, write := access.On(KindPage, access.Read), access.On(KindPage, access.Write)
	return []op.Operation{
		op.New(op.Spec{Name: "booking_page.list", Summary: "List booking pages", Method: http.MethodGet, Path: "/booking-pages", Action: read, Example: "", Volatile: true},
			func(ctx context.Context, a access.Actor, _ *struct{}) (out *pagesOut, err error) {
				out = &pagesOut{}
				out.Body.Items, err = s.Pages(ctx, a)
				return out, err
			}),
		op.New(op.Spec{Name: "booking_page.create", Summary: "Make a booking page", Method: http.MethodPost, Path: "/booking-pages", Action: write, Status: http.StatusCreated,
			Example: map[string]any{"title": "Introductions", "hosts": []map[string]any{{"principal": example, "calendar": example}}, "pick": "all", "zone": "Europe/London", "minutes": []int{30},
				"about": "", "thanks": "", "place": "", "link": "", "grid": 30, "notice": 1440, "horizon": 30, "before": 10, "after": 10, "per_day": 3, "per_week": 0, "moves": 2, "confirm": false,
				"questions": []any{}}},
			func(ctx context.Context, a access.Actor, in *newPageIn) (*pageOut, error) {
				out, err := s.CreatePage(ctx, a, in.Body)
				return &pageOut{out}, err
			}),
		op.New(op.Spec{Name: "booking_page.get", Summary: "Show a booking page with its links", Method: http.MethodGet, Path: "/booking-pages/{id}", Action: read, Example: ""},
			func(ctx context.Context, a access.Actor, in *idIn) (*shownPageOut, error) {
				out, err := s.Page(ctx, a, in.ID)
				return &shownPageOut{out}, err
			}),
		op.New(op.Spec{Name: "booking_page.update", Summary: "Change a booking page, close or open it", Method: http.MethodPatch, Path: "/booking-pages/{id}", Action: write,
			Example: map[string]any{"rev": 1, "state": "closed"}},
			func(ctx context.Context, a access.Actor, in *pagePatchIn) (*pageOut, error) {
				out, err := s.UpdatePage(ctx, a, in.ID, in.Body.Rev, in.Body.PageChange)
				return &pageOut{out}, err
			}),
		op.New(op.Spec{Name: "booking_page.trash", Summary: "Put a booking page away; its links end, what is booked stays", Method: http.MethodDelete, Path: "/booking-pages/{id}", Action: write, Example: "rev=1"},
			func(ctx context.Context, a access.Actor, in *trashIn) (*actOut, error) {
				return acted(s.TrashPage(ctx, a, in.ID, in.Rev))
			}),
		op.New(op.Spec{Name: "booking_page.restore", Summary: "Take a booking page out of the trash; its links open it again", Method: http.MethodPost, Path: "/booking-pages/{id}/restore", Action: write,
			Example: map[string]any{"rev": 2}},
			func(ctx context.Context, a access.Actor, in *confirmIn) (*pageOut, error) {
				out, err := s.RestorePage(ctx, a, in.ID, in.Body.Rev)
				return &pageOut{out}, err
			}),
		op.New(op.Spec{Name: "booking_page.slots", Summary: "List the starts that a booking page offers", Method: http.MethodGet, Path: "/booking-pages/{id}/slots", Action: read,
			Example: "minutes=30&from=2026-03-01&until=2026-03-31", Volatile: true},
			func(ctx context.Context, a access.Actor, in *slotsIn) (out *slotsOut, err error) {
				out = &slotsOut{}
				out.Body.Starts, err = s.Slots(ctx, a, in.ID, in.Minutes, in.From, in.Until)
				if out.Body.Starts == nil {
					out.Body.Starts = []clock.Micros{}
				}
				return out, err
			}),
		op.New(op.Spec{Name: "booking_link.create", Summary: "Make a link to a booking page", Method: http.MethodPost, Path: "/booking-pages/{id}/links", Action: access.On(KindLink, access.Write),
			Status: http.StatusCreated, Secret: true, Example: map[string]any{"label": "For the website"}},
			func(ctx context.Context, a access.Actor, in *newLinkIn) (*linkOut, error) {
				out, err := s.NewLink(ctx, a, in.ID, in.Body.ID, in.Body.Label)
				return &linkOut{out}, err
			}),
		op.New(op.Spec{Name: "booking_link.end", Summary: "End a link to a booking page", Method: http.MethodDelete, Path: "/booking-links/{id}", Action: access.On(KindLink, access.Write), Example: ""},
			func(ctx context.Context, a access.Actor, in *idIn) (*actOut, error) {
				return acted(s.EndLink(ctx, a, in.ID))
			}),
	}
}

func (s *Service) bookingOps() []op.Operation {
	read, write := access.On(Name, access.Read), access.On(Name, access.Write)
	return []op.Operation{
		op.New(op.Spec{Name: "booking.list", Summary: "List bookings as they stand in the calendars", Method: http.MethodGet, Path: "/bookings", Action: read, Example: "state=coming", Volatile: true},
			func(ctx context.Context, a access.Actor, in *listIn) (out *listOut, err error) {
				out = &listOut{}
				out.Body.Items, err = s.Bookings(ctx, a, Filter{Page: in.Page, State: in.State, Event: in.Event})
				return out, err
			}),
		op.New(op.Spec{Name: "booking.get", Summary: "Show a booking", Method: http.MethodGet, Path: "/bookings/{id}", Action: read, Example: "", Volatile: true},
			func(ctx context.Context, a access.Actor, in *idIn) (*shownOut, error) {
				out, err := s.Get(ctx, a, in.ID)
				return &shownOut{out}, err
			}),
		op.New(op.Spec{Name: "booking.create", Summary: "Book a time for somebody outside, within the rules of a page or with a reason outside of them", Method: http.MethodPost, Path: "/bookings", Action: write,
			Status: http.StatusCreated, Example: map[string]any{"page": example, "start": "2026-03-24T10:00", "zone": "Europe/London", "minutes": 30, "name": "Jo Field", "email": "jo@example.com"}},
			func(ctx context.Context, a access.Actor, in *bookIn) (*answerOut, error) {
				return answered(s.BookFor(ctx, a, in.Body.Page, in.Body.ForGuest))
			}),
		op.New(op.Spec{Name: "booking.confirm", Summary: "Confirm a booking that waits", Method: http.MethodPost, Path: "/bookings/{id}/confirm", Action: write, Example: map[string]any{"rev": 1}},
			func(ctx context.Context, a access.Actor, in *settleIn) (*answerOut, error) {
				return answered(s.ConfirmFor(ctx, a, in.ID, in.Body.Rev, in.Body.Reason))
			}),
		op.New(op.Spec{Name: "booking.end", Summary: "Decline a booking that waits, or cancel one that is confirmed", Method: http.MethodPost, Path: "/bookings/{id}/end", Action: write,
			Example: map[string]any{"rev": 1, "message": "She is travelling that week after all."}},
			func(ctx context.Context, a access.Actor, in *endIn) (*answerOut, error) {
				return answered(s.EndFor(ctx, a, in.ID, in.Body.Rev, in.Body.Message, in.Body.Reason))
			}),
		op.New(op.Spec{Name: "booking.move", Summary: "Move a booking", Method: http.MethodPost, Path: "/bookings/{id}/move", Action: write,
			Example: map[string]any{"rev": 1, "start": "2026-03-25T10:00", "zone": "Europe/London"}},
			func(ctx context.Context, a access.Actor, in *moveIn) (*answerOut, error) {
				return answered(s.Move(ctx, a, in.ID, in.Body.Rev, in.Body.On, in.Body.Override))
			}),
		op.New(op.Spec{Name: "booking.link", Summary: "Make a new link for whoever booked; the one before ends", Method: http.MethodPost, Path: "/bookings/{id}/link", Action: write, Secret: true, Example: ""},
			func(ctx context.Context, a access.Actor, in *idIn) (out *pathOut, err error) {
				out = &pathOut{}
				out.Body.Path, err = s.NewBookingLink(ctx, a, in.ID)
				return out, err
			}),
	}
}

func acted(act ref.Act, err error) (*actOut, error) {
	out := &actOut{}
	out.Body.Act = act
	return out, err
}

func answered(a Answered, err error) (*answerOut, error) { return &answerOut{a}, err }
