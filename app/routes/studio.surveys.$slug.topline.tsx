import { data, type HeadersArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { accountDocument } from '#app/http/account-page.ts'
import { exactToplineRequest } from '#app/topline-request.server.ts'
import { ToplinePage } from '#app/ui/results/topline/ToplinePage.tsx'
import { StudioLayout } from '#app/ui/studio/StudioLayout.tsx'

/** The topline with exact numbers, as of now. */
export async function loader(args: LoaderFunctionArgs) {
  const { operator, privacyUrl } = args.context.environment
  const asked = await exactToplineRequest(args)
  const { member, headers, page, url, query, results, topline } = asked
  return data(
    {
      document: accountDocument(`Topline: ${page.title}`),
      operator,
      privacyUrl,
      user: { name: member.user.name },
      role: member.role,
      page,
      url,
      query,
      results,
      topline,
    },
    { headers },
  )
}

export const headers = ({ loaderHeaders }: HeadersArgs) => loaderHeaders

export default function StudioToplineRoute() {
  const { operator, privacyUrl, user, role, page, url, query, results, topline } =
    useLoaderData<typeof loader>()
  return (
    <StudioLayout
      operator={operator}
      privacyUrl={privacyUrl}
      user={user}
      survey={{ slug: page.slug, role, here: 'tables' }}
    >
      <ToplinePage
        page={page}
        url={url}
        results={results}
        topline={topline}
        numbers="exact"
        group={null}
        ways={[
          { href: `/studio/surveys/${page.slug}/tables`, label: 'Tables' },
          {
            href: `/studio/surveys/${page.slug}/topline.md${query}`,
            label: 'This as Markdown',
          },
          { href: `/results/${page.slug}/topline`, label: 'As everybody sees it' },
        ]}
      />
    </StudioLayout>
  )
}
