# One image for the API, the projector and the CLI; the container's command selects which one runs.
FROM node:24-bookworm-slim AS build
WORKDIR /strata
COPY . .
RUN npm ci --ignore-scripts --no-audit --no-fund \
  && npm run build \
  && npm prune --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:24-bookworm-slim
ENV NODE_ENV=production STRATA_HOST=0.0.0.0 STRATA_DATA=/data
WORKDIR /strata
COPY --from=build /strata /strata
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 4000
CMD ["node", "apps/api/dist/main.js"]
