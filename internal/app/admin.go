package app

import (
	"context"
	"crypto/rand"
	"io"

	"anteroom/internal/area/calendar"
	"anteroom/internal/area/identity"
	"anteroom/internal/area/principal"
	"anteroom/internal/core/access"
	"anteroom/internal/core/doctor"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/textkey"
	"anteroom/internal/edge/admin"
)

// The house is what the admin door opens.
var _ admin.House = (*house)(nil)

// CreateMember invites a member and gives the link to send.
func (h *house) CreateMember(ctx context.Context, m admin.NewMember) (string, error) {
	a, err := h.identity.Operator(ctx)
	if err != nil {
		return "", err
	}
	_, path, _, err := h.identity.Invite(ctx, a, identity.NewInvitation{Name: m.Name, Email: m.Email, OrgRole: access.Role(m.Role)})
	if err != nil {
		return "", err
	}
	return h.parts.PublicURL + path, nil
}

// Members lists everybody who can sign in, and who no longer can.
func (h *house) Members(ctx context.Context) ([]admin.Member, error) {
	a, err := h.identity.Operator(ctx)
	if err != nil {
		return nil, err
	}
	list, err := h.identity.Members(ctx, a)
	if err != nil {
		return nil, err
	}
	all := make([]admin.Member, 0, len(list))
	for _, m := range list {
		all = append(all, admin.Member{Email: m.Email, Name: m.Name, Role: string(m.OrgRole), State: m.State})
	}
	return all, nil
}

// DisableMember ends a member's sign-ins and tokens.
func (h *house) DisableMember(ctx context.Context, email string) error {
	a, err := h.identity.Operator(ctx)
	if err != nil {
		return err
	}
	_, m, err := h.identity.MemberByEmail(ctx, email)
	if err != nil {
		return err
	}
	yes := true
	_, _, err = h.identity.Place(ctx, a, m.ID, identity.Placement{Rev: m.Rev, Disabled: &yes})
	return err
}

// NewPassword gives a member a password made here, and ends their sign-ins.
func (h *house) NewPassword(ctx context.Context, email string) (string, error) {
	password := rand.Text()
	return password, h.identity.SetPassword(ctx, email, password)
}

// CreateToken makes an API token for a member.
func (h *house) CreateToken(ctx context.Context, t admin.NewToken) (string, error) {
	secret, _, err := h.identity.CreateToken(ctx, t.Member, identity.NewToken{Name: t.Name, ReadOnly: t.ReadOnly, Days: t.Days})
	return secret, err
}

// Backup writes everything into one archive.
func (h *house) Backup(ctx context.Context, w io.Writer) error { return h.backup(ctx, w) }

// Doctor runs every check.
func (h *house) Doctor(ctx context.Context) ([]doctor.Report, error) {
	return doctor.Run(ctx, h.db, h.checks()), nil
}

// Import reads a calendar file for a principal, telling progress and at last the report.
func (h *house) Import(ctx context.Context, f admin.ImportFile, r io.Reader, progress func(any)) error {
	p, err := h.principalNamed(ctx, f.Principal)
	if err != nil {
		return err
	}
	a, err := h.identity.Operator(ctx, p.Space)
	if err != nil {
		return err
	}
	report, err := h.calendar.Import(ctx, a, calendar.ImportRequest{Space: p.Space, Name: f.Calendar, FileName: f.File, Size: f.Size}, r,
		func(s calendar.ImportState) { progress(s) })
	if err != nil {
		return err
	}
	gone, err := h.calendar.Vanished(ctx, a, report.ID)
	if err != nil {
		return err
	}
	progress(struct {
		*calendar.ImportState
		Gone []calendar.Vanished `json:"gone"`
	}{report, gone})
	return nil
}

// Export writes a principal's calendars, or one of them.
func (h *house) Export(ctx context.Context, name, only string, w io.Writer) error {
	p, err := h.principalNamed(ctx, name)
	if err != nil {
		return err
	}
	a, err := h.identity.Operator(ctx, p.Space)
	if err != nil {
		return err
	}
	if only == "" {
		return h.calendar.ExportSpace(ctx, a, p.Space, p.Name, w)
	}
	list, err := h.calendar.Calendars(ctx, a)
	if err != nil {
		return err
	}
	for _, c := range list {
		if c.Space == p.Space && textkey.Fold(c.Name) == textkey.Fold(only) {
			return h.calendar.Export(ctx, a, c.ID, w)
		}
	}
	return errs.Newf(errs.NotFound, "calendar.not_found", "%s has no calendar called %s.", p.Name, only)
}

// principalNamed finds a principal by their member's e-mail address or by their name.
func (h *house) principalNamed(ctx context.Context, name string) (principal.Principal, error) {
	a, err := h.identity.Operator(ctx)
	if err != nil {
		return principal.Principal{}, err
	}
	if org, m, err := h.identity.MemberByEmail(ctx, name); err == nil {
		return h.principal.OfMember(ctx, org, m.ID)
	}
	list, err := h.principal.List(ctx, a)
	if err != nil {
		return principal.Principal{}, err
	}
	for _, p := range list {
		if textkey.Fold(p.Name) == textkey.Fold(name) {
			return p.Principal, nil
		}
	}
	return principal.Principal{}, errs.Newf(errs.NotFound, "principal.not_found", "Nobody called %q is supported here. Give their e-mail address or their name as it stands under People.", name)
}
