package identity

import (
	"context"
	"net/http"

	"anteroom/internal/core/access"
	"anteroom/internal/core/op"
	"anteroom/internal/core/ref"
)

// Ops are the operations of this area.
func (s *Service) Ops() []op.Operation {
	return append(s.ownOps(),
		op.New(op.Spec{
			Name: "member.list", Summary: "List everybody with a sign-in", Method: http.MethodGet, Path: "/members",
			Action: access.On(KindMember, access.Read), Example: "",
		}, s.opMembers),
		op.New(op.Spec{
			Name: "member.update", Summary: "Change a member's role or title, or disable them", Method: http.MethodPatch, Path: "/members/{id}",
			Action: access.On(KindMember, access.Write), Example: map[string]any{"rev": 1, "org_role": "lead"},
		}, s.opPlace),
		op.New(op.Spec{
			Name: "invitation.list", Summary: "List invitations that can still be accepted", Method: http.MethodGet, Path: "/invitations",
			Action: access.On(KindInvitation, access.Read), Example: "", Volatile: true,
		}, s.opInvitations),
		op.New(op.Spec{
			Name: "invitation.create", Summary: "Invite somebody by a link", Method: http.MethodPost, Path: "/invitations",
			Action: access.On(KindInvitation, access.Write), Secret: true,
			Example: map[string]any{"name": "Rosa Lind", "email": "rosa@example.com", "org_role": "viewer"},
		}, s.opInvite),
		op.New(op.Spec{
			Name: "invitation.withdraw", Summary: "Withdraw an invitation", Method: http.MethodDelete, Path: "/invitations/{id}",
			Action: access.On(KindInvitation, access.Write), Example: "",
		}, s.opWithdraw),
		op.New(op.Spec{
			Name: "access.overview", Summary: "Say who can see what", Method: http.MethodGet, Path: "/access",
			Action: access.On(KindOrganisation, access.Read), Example: "", Volatile: true,
		}, s.opOverview),
	)
}

type memberListOut struct {
	Body struct {
		Items []Member `json:"items"`
	}
}

func (s *Service) opMembers(ctx context.Context, a access.Actor, _ *struct{}) (*memberListOut, error) {
	all, err := s.Members(ctx, a)
	out := &memberListOut{}
	out.Body.Items = all
	return out, err
}

type memberPlaceIn struct {
	ID   string `path:"id" maxLength:"36"`
	Body struct {
		Rev      int64                    `json:"rev" minimum:"1"`
		OrgRole  op.Optional[access.Role] `json:"org_role,omitzero" enum:"owner,lead,viewer"`
		Title    op.Optional[string]      `json:"title,omitzero" maxLength:"200"`
		Disabled op.Optional[bool]        `json:"disabled,omitzero" doc:"Disabling ends their sessions and tokens at once"`
	}
}

type memberOut struct{ Body memberAnswer }

func (s *Service) opPlace(ctx context.Context, a access.Actor, in *memberPlaceIn) (*memberOut, error) {
	p := Placement{Rev: in.Body.Rev, OrgRole: given(in.Body.OrgRole), Title: given(in.Body.Title), Disabled: given(in.Body.Disabled)}
	m, act, err := s.Place(ctx, a, ref.Member(in.ID), p)
	return &memberOut{Body: memberAnswer{m, act}}, err
}

// given turns a field of a patch into a pointer; nil for "leave alone".
func given[T any](o op.Optional[T]) *T {
	if !o.Set {
		return nil
	}
	return &o.Value
}

type invitationListOut struct {
	Body struct {
		Items []Invitation `json:"items"`
	}
}

func (s *Service) opInvitations(ctx context.Context, a access.Actor, _ *struct{}) (*invitationListOut, error) {
	all, err := s.Invitations(ctx, a)
	out := &invitationListOut{}
	out.Body.Items = all
	return out, err
}

type invitationIn struct {
	Body struct {
		ID      string      `json:"id,omitempty" format:"uuid" maxLength:"36"`
		Name    string      `json:"name,omitempty" maxLength:"200"`
		Email   string      `json:"email" maxLength:"320"`
		OrgRole access.Role `json:"org_role" enum:"owner,lead,viewer"`
	}
}

type invitationOut struct {
	Body struct {
		Invitation Invitation `json:"invitation"`
		URL        string     `json:"url" doc:"Path of the link on this server; it is shown this once"`
		Act        ref.Act    `json:"act"`
	}
}

func (s *Service) opInvite(ctx context.Context, a access.Actor, in *invitationIn) (*invitationOut, error) {
	i, path, act, err := s.Invite(ctx, a, NewInvitation{ID: ref.ID(in.Body.ID), Name: in.Body.Name, Email: in.Body.Email, OrgRole: in.Body.OrgRole})
	out := &invitationOut{}
	out.Body.Invitation, out.Body.URL, out.Body.Act = i, path, act
	return out, err
}

type invitationRef struct {
	ID string `path:"id" maxLength:"36"`
}

type invitationActOut struct {
	Body struct {
		Act ref.Act `json:"act"`
	}
}

func (s *Service) opWithdraw(ctx context.Context, a access.Actor, in *invitationRef) (*invitationActOut, error) {
	act, err := s.Withdraw(ctx, a, ref.ID(in.ID))
	out := &invitationActOut{}
	out.Body.Act = act
	return out, err
}

type accessOverviewOut struct {
	Body struct {
		Items []AccessSpace `json:"items"`
	}
}

func (s *Service) opOverview(ctx context.Context, a access.Actor, _ *struct{}) (*accessOverviewOut, error) {
	all, err := s.Overview(ctx, a)
	out := &accessOverviewOut{}
	out.Body.Items = all
	return out, err
}
