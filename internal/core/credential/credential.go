package credential

import (
	"net/http"
	"strings"
	"time"
)

// Kind is the sort of claim.
type Kind uint8

// The kinds.
const (
	None   Kind = iota
	Cookie      // a browser session
	Bearer      // an API token
)

// Credential is a claim: a secret and how it was carried.
type Credential struct {
	Kind   Kind
	Secret string
}

// The cookie's names. Browsers keep __Host- cookies only from https, so plain
// http, which is for loopback, has a plain one.
const (
	plainName = "anteroom"
	hostName  = "__Host-anteroom"
)

// maxSecret is longer than any secret we make.
const maxSecret = 256

// Of reads the claim of a request.
func Of(r *http.Request) Credential {
	if h := r.Header.Get("Authorization"); h != "" {
		secret, ok := strings.CutPrefix(h, "Bearer ")
		if !ok || secret == "" || len(secret) > maxSecret {
			return Credential{}
		}
		return Credential{Kind: Bearer, Secret: secret}
	}
	name := plainName
	if Secure(r) {
		name = hostName
	}
	c, err := r.Cookie(name)
	if err != nil || c.Value == "" || len(c.Value) > maxSecret {
		return Credential{}
	}
	return Credential{Kind: Cookie, Secret: c.Value}
}

type secureKey struct{}

// Secure reports whether the browser's side of the connection is https: by TLS
// here, or as a trusted proxy in front told (see TrustProxy).
func Secure(r *http.Request) bool {
	told, _ := r.Context().Value(secureKey{}).(bool)
	return r.TLS != nil || told
}

// Set gives the browser a session secret until the session's last moment.
func Set(w http.ResponseWriter, r *http.Request, secret string, until time.Time) {
	http.SetCookie(w, cookie(r, secret, until, 0))
}

// Clear takes the session away from the browser.
func Clear(w http.ResponseWriter, r *http.Request) {
	http.SetCookie(w, cookie(r, "", time.Unix(0, 0), -1))
}

func cookie(r *http.Request, value string, until time.Time, maxAge int) *http.Cookie {
	c := &http.Cookie{
		Name: plainName, Value: value, Path: "/", Expires: until, MaxAge: maxAge,
		HttpOnly: true, SameSite: http.SameSiteLaxMode,
	}
	if Secure(r) {
		c.Name, c.Secure = hostName, true
	}
	return c
}
