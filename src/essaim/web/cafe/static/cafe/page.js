// A page of the server as it is now, read again by itself.

// This page as the server shows it now; nothing when it does not.
export async function freshPage() {
  const answer = await fetch(location.href);
  if (!answer.ok) return null;
  return new DOMParser().parseFromString(await answer.text(), "text/html");
}

// Put a part of the fresh page in the place of the one shown.
export async function renew(id) {
  const here = document.getElementById(id);
  const fresh = here && (await freshPage())?.getElementById(id);
  if (fresh) here.replaceWith(document.adoptNode(fresh));
}
