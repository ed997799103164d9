package web

import (
	"net/http"

	"anteroom/internal/core/credential"
)

// Content security policies: of what is data, of the pages, of the application.
// Mantine writes style attributes, so the application alone allows them.
const (
	dataPolicy   = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
	publicPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
	sendsPolicy  = publicPolicy + "; connect-src 'self'" // of pages that send files and say how far they are
	appPolicy    = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; " +
		"connect-src 'self'; manifest-src 'self'; worker-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'"
)

// ownPolicies are those of files that are more than data: the worker may ask the house for pages, and
// the page that is shown without a connection runs its script.
var ownPolicies = map[string]string{
	"/sw.js":        "default-src 'none'; connect-src 'self'",
	"/offline.html": publicPolicy,
}

// Protect gives every answer of every door the headers that keep browsers from
// being tricked; a page sets its own Content-Security-Policy over the strictest.
func Protect(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", dataPolicy)
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		h.Set("X-Frame-Options", "DENY")
		if credential.Secure(r) {
			h.Set("Strict-Transport-Security", "max-age=31536000")
		}
		next.ServeHTTP(w, r)
	})
}
