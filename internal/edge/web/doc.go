// Package web is the door for browsers: the pages that need no application
// (sign-in, set-up, invitations), which work without JavaScript, and the built
// application itself. It knows no area; what it needs of one it declares as House.
// What must always hold: nothing but the pages and the built files is shown to
// whoever is not signed in, a form that another site sends is refused, nobody is
// redirected away from here, and every answer carries its security headers.
package web
