package identity

import (
	"context"
	"net/http"

	"anteroom/internal/core/access"
	"anteroom/internal/core/op"
	"anteroom/internal/core/ref"
)

// ownOps are the operations on the caller's own settings and sign-in.
func (s *Service) ownOps() []op.Operation {
	read, write := access.On(KindMember, access.Read), access.On(KindMember, access.Write)
	return []op.Operation{
		op.New(op.Spec{
			Name: "me.get", Summary: "Say who is signed in", Method: http.MethodGet, Path: "/me", Action: read, Example: "",
		}, s.opMe),
		op.New(op.Spec{
			Name: "me.update", Summary: "Change one's own settings", Method: http.MethodPatch, Path: "/me", Action: write,
			Example: map[string]any{"zone": "Europe/London", "week_start": "monday"},
		}, s.opUpdateMe),
		op.New(op.Spec{
			Name: "device.list", Summary: "List the devices one is signed in on", Method: http.MethodGet, Path: "/me/devices",
			Action: read, Example: "", Volatile: true,
		}, s.opDevices),
		op.New(op.Spec{
			Name: "device.end", Summary: "Sign a device out", Method: http.MethodDelete, Path: "/me/devices/{id}",
			Action: write, Status: http.StatusNoContent, Example: "", Personal: true, Secret: true,
		}, s.opEndDevice),
		op.New(op.Spec{
			Name: "device.end_others", Summary: "Sign out everywhere else", Method: http.MethodPost, Path: "/me/devices/end-others",
			Action: write, Status: http.StatusNoContent, Example: map[string]any{}, Personal: true, Secret: true,
		}, s.opEndOthers),
		op.New(op.Spec{
			Name: "token.list", Summary: "List one's API tokens", Method: http.MethodGet, Path: "/me/tokens",
			Action: read, Example: "", Volatile: true,
		}, s.opTokens),
		op.New(op.Spec{
			Name: "token.create", Summary: "Make an API token; its secret is shown this once", Method: http.MethodPost, Path: "/me/tokens",
			Action: write, Example: map[string]any{"name": "Backup script", "read_only": true, "expires_days": 90}, Personal: true, Secret: true,
		}, s.opMakeToken),
		op.New(op.Spec{
			Name: "token.revoke", Summary: "Revoke an API token", Method: http.MethodDelete, Path: "/me/tokens/{id}",
			Action: write, Status: http.StatusNoContent, Example: "", Personal: true,
		}, s.opRevokeToken),
		op.New(op.Spec{
			Name: "password.change", Summary: "Change one's password and sign out everywhere else", Method: http.MethodPost, Path: "/me/password",
			Action: write, Status: http.StatusNoContent, Personal: true, Secret: true,
			Example: map[string]any{"current": "the one used until now", "new": "four unrelated words together"},
		}, s.opPassword),
	}
}

// Me is who is signed in, as the API says it.
type Me struct {
	Member       Member       `json:"member"`
	Organisation Organisation `json:"organisation"`
	OrgRole      access.Role  `json:"org_role" enum:"owner,lead,viewer"`
}

type meOut struct{ Body Me }

func (s *Service) opMe(ctx context.Context, a access.Actor, _ *struct{}) (*meOut, error) {
	p, err := s.Me(ctx, a)
	return &meOut{Body: Me{Member: p.Member, Organisation: p.Organisation, OrgRole: p.Member.OrgRole}}, err
}

type meUpdateIn struct {
	Body struct {
		Name      op.Optional[string] `json:"name,omitzero" maxLength:"200"`
		Zone      op.Optional[string] `json:"zone,omitzero" maxLength:"64" doc:"IANA name"`
		Locale    op.Optional[string] `json:"locale,omitzero" maxLength:"35" doc:"BCP 47 tag"`
		WeekStart op.Optional[string] `json:"week_start,omitzero" enum:"monday,sunday"`
	}
}

func (s *Service) opUpdateMe(ctx context.Context, a access.Actor, in *meUpdateIn) (*memberOut, error) {
	m, act, err := s.UpdateMe(ctx, a, Personal{
		Name: given(in.Body.Name), Zone: given(in.Body.Zone), Locale: given(in.Body.Locale), WeekStart: given(in.Body.WeekStart),
	})
	return &memberOut{Body: memberAnswer{m, act}}, err
}

type deviceListOut struct {
	Body struct {
		Items []Device `json:"items"`
	}
}

func (s *Service) opDevices(ctx context.Context, a access.Actor, _ *struct{}) (*deviceListOut, error) {
	all, err := s.Devices(ctx, a)
	out := &deviceListOut{}
	out.Body.Items = all
	return out, err
}

// Confirmation is the caller's password, asked for when they signed in more than
// ten minutes ago (code sign_in.confirm).
type Confirmation struct {
	Password string `json:"password,omitempty" maxLength:"512" doc:"Needed when the sign-in is more than ten minutes old"`
}

type deviceEndIn struct {
	ID   string        `path:"id" maxLength:"36"`
	Body *Confirmation `required:"false"`
}

func (s *Service) opEndDevice(ctx context.Context, a access.Actor, in *deviceEndIn) (*struct{}, error) {
	return nil, s.EndDevice(ctx, a, ref.ID(in.ID), in.Body.typed())
}

type deviceEndOthersIn struct {
	Body *Confirmation `required:"false"`
}

func (s *Service) opEndOthers(ctx context.Context, a access.Actor, in *deviceEndOthersIn) (*struct{}, error) {
	return nil, s.EndOthers(ctx, a, in.Body.typed())
}

func (c *Confirmation) typed() string {
	if c == nil {
		return ""
	}
	return c.Password
}

type tokenListOut struct {
	Body struct {
		Items []AccessToken `json:"items"`
	}
}

func (s *Service) opTokens(ctx context.Context, a access.Actor, _ *struct{}) (*tokenListOut, error) {
	all, err := s.Tokens(ctx, a)
	out := &tokenListOut{}
	out.Body.Items = all
	return out, err
}

type tokenIn struct {
	Body struct {
		Name        string `json:"name" minLength:"1" maxLength:"200" doc:"What it is for"`
		ReadOnly    bool   `json:"read_only,omitempty"`
		ExpiresDays int    `json:"expires_days" minimum:"1" maximum:"365"`
		Password    string `json:"password,omitempty" maxLength:"512" doc:"Needed when the sign-in is more than ten minutes old"`
	}
}

type tokenOut struct {
	Body struct {
		Token  AccessToken `json:"token"`
		Secret string      `json:"secret" doc:"The token itself; it can't be shown again"`
	}
}

func (s *Service) opMakeToken(ctx context.Context, a access.Actor, in *tokenIn) (*tokenOut, error) {
	b := in.Body
	secret, t, err := s.MakeToken(ctx, a, NewToken{Name: b.Name, ReadOnly: b.ReadOnly, Days: b.ExpiresDays}, b.Password)
	out := &tokenOut{}
	out.Body.Token, out.Body.Secret = t, secret
	return out, err
}

type tokenRef struct {
	ID string `path:"id" maxLength:"36"`
}

func (s *Service) opRevokeToken(ctx context.Context, a access.Actor, in *tokenRef) (*struct{}, error) {
	return nil, s.RevokeToken(ctx, a, ref.ID(in.ID))
}

type passwordIn struct {
	Body struct {
		Current string `json:"current" maxLength:"512"`
		New     string `json:"new" maxLength:"512" doc:"12 to 128 characters"`
	}
}

func (s *Service) opPassword(ctx context.Context, a access.Actor, in *passwordIn) (*struct{}, error) {
	return nil, s.ChangePassword(ctx, a, in.Body.Current, in.Body.New)
}
